/**
 * The window itself: how it starts, its theme, the rail, the bar with the status pill, and which
 * screen is shown.
 *
 * <p>It must not contain what a screen shows: each has a package of its own.
 */
@NullMarked
package app.kith.desktop.window;

import org.jspecify.annotations.NullMarked;
