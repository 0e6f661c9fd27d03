/**
 * A post as several screens show it: in words, as a card, and what a person can do with it there.
 *
 * <p>It must not contain reading of stores on the window's thread, nor rules about posts: those are
 * core's.
 */
@NullMarked
package app.kith.desktop.post;

import org.jspecify.annotations.NullMarked;
