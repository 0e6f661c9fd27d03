/**
 * What comes to the window from outside: links that the app is opened with, and codes in pictures.
 *
 * <p>It must not contain how one joins, nor a screen.
 */
@NullMarked
package app.kith.desktop.window.incoming;

import org.jspecify.annotations.NullMarked;
