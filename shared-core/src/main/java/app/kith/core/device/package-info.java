/**
 * A device as its screens use it, and its parts put together as far as they are the same for each
 * app.
 *
 * <p>It must not contain what one platform has: stores' files, clocks, decoders, processes.
 */
@NullMarked
package app.kith.core.device;

import org.jspecify.annotations.NullMarked;
