/**
 * A post that is being written: what is in it, what may come into it, how it is kept until it is
 * posted, and the posts that are made of it.
 *
 * <p>It must not contain how a post is made, nor words for people.
 */
@NullMarked
package app.kith.core.draft;

import org.jspecify.annotations.NullMarked;
