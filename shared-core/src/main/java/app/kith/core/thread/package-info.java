/**
 * The window's threads: what may run where, and how what was read comes to the screen.
 *
 * <p>It must not contain any class of the toolkit, nor what is read.
 */
@NullMarked
package app.kith.core.thread;

import org.jspecify.annotations.NullMarked;
