/**
 * Reading the log back: pages of changes after a cursor, and pages of state.
 *
 * <p>It must not contain anything that writes; what a pull acknowledges is noted by its caller.
 */
@NullMarked
package app.kith.server.sync.read;

import org.jspecify.annotations.NullMarked;
