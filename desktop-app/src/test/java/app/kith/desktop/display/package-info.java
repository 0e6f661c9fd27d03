/**
 * The window on a real display: other programs drop and paste, a real pointer drags, real keys walk
 * through it. Needs an X server with a window manager.
 *
 * <p>It must not contain what can be seen in memory: that is the lane {@code window}.
 */
@NullMarked
package app.kith.desktop.display;

import org.jspecify.annotations.NullMarked;
