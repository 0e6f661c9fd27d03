/**
 * When something was written, as well as a device can tell whose clock may be wrong: its readings,
 * the server's time as it was heard last, and ages.
 *
 * <p>It must not contain a platform's clock: each app brings its own.
 */
@NullMarked
package app.kith.core.clock;

import org.jspecify.annotations.NullMarked;
