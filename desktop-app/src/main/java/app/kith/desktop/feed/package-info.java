/**
 * The home feed's screen: what is shown of it, and how a post looks.
 *
 * <p>It must not contain reading of stores on the window's thread, nor rules about posts: those are
 * core's.
 */
@NullMarked
package app.kith.desktop.feed;

import org.jspecify.annotations.NullMarked;
