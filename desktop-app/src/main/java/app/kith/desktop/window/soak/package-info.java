/**
 * A window that uses itself, to be measured: it scrolls, pages and posts, and writes down how long
 * its frames took.
 *
 * <p>It must not contain what a person could need: nothing of it runs unless a system property
 * asks.
 */
@NullMarked
package app.kith.desktop.window.soak;

import org.jspecify.annotations.NullMarked;
