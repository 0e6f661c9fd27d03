/**
 * The device's base: what the server confirmed, as rows per (entity, stream), and where the device
 * stands in the log.
 *
 * <p>It must not contain what waits to be sent: that is the outbox, a file of its own that outlives
 * this one.
 */
@NullMarked
package app.kith.core.store;

import org.jspecify.annotations.NullMarked;
