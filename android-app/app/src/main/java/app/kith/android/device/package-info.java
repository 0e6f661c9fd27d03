/**
 * The phone as core sees it: its clocks, its folder, its main thread.
 *
 * <p>It must not contain what a screen shows.
 */
@NullMarked
package app.kith.android.device;

import org.jspecify.annotations.NullMarked;
