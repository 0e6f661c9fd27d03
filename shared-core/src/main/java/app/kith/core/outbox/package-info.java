/**
 * What was done here and is not settled yet: outbox, drawer, journal, uploads and the device's
 * identity, forced to disk.
 *
 * <p>It must not contain what the server confirmed, nor anything that could be fetched again.
 */
@NullMarked
package app.kith.core.outbox;

import org.jspecify.annotations.NullMarked;
