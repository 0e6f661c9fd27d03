/**
 * The server of the simulation: the shipped sync service on a change log in memory, driven step by
 * step.
 *
 * <p>It must not contain a merge, a reader or a committer of its own.
 */
@NullMarked
package app.kith.server.sim.server;

import org.jspecify.annotations.NullMarked;
