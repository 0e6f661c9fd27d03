/**
 * A device of the simulation: the shipped engine, views and use cases on a memory disk that fails
 * as real ones do.
 *
 * <p>It must not contain what people do, nor what must hold.
 */
@NullMarked
package app.kith.server.sim.device;

import org.jspecify.annotations.NullMarked;
