/**
 * Measures the window: a home with many posts is made, and a real window starts on it and uses
 * itself.
 *
 * <p>It must not contain any class of the toolkit: the window is a process of its own.
 */
@NullMarked
package app.kith.desktop.bench.window;

import org.jspecify.annotations.NullMarked;
