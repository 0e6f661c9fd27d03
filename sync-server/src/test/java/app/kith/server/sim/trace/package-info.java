/**
 * What happened in a run, in words that a person can follow.
 *
 * <p>It must not contain anything that a run depends on: a run is the same with and without it.
 */
@NullMarked
package app.kith.server.sim.trace;

import org.jspecify.annotations.NullMarked;
