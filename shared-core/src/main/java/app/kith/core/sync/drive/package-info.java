/**
 * Runs an engine against a transport: one loop, a thread a lane, pauses after failures.
 *
 * <p>It must not contain what is asked or what a reply means: that is the engine's.
 */
@NullMarked
package app.kith.core.sync.drive;

import org.jspecify.annotations.NullMarked;
