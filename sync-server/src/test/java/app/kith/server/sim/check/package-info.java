/**
 * What must hold in a run, judged by code that shares nothing with what is judged.
 *
 * <p>It must not contain the shipped merge, readers or row writer, nor anything that steers a run.
 */
@NullMarked
package app.kith.server.sim.check;

import org.jspecify.annotations.NullMarked;
