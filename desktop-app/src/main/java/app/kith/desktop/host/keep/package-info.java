/**
 * How the community goes on when no window is open: as the user's own service where the system has
 * such, else as a process that was let go.
 *
 * <p>It must not contain what is served: it starts and ends {@code kith serve}, and no more.
 */
@NullMarked
package app.kith.desktop.host.keep;

import org.jspecify.annotations.NullMarked;
