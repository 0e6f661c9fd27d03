/**
 * The draft of a post: what is in it, how it is kept in the home, and what may come into it.
 *
 * <p>It must not contain any class of the toolkit, nor words for people.
 */
@NullMarked
package app.kith.desktop.compose.draft;

import org.jspecify.annotations.NullMarked;
