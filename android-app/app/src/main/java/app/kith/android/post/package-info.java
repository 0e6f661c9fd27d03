/**
 * A post's page: the post, who likes it, all that was said, earlier texts, and writing a comment.
 *
 * <p>It must not contain how posts are read or changed: that is core's.
 */
@NullMarked
package app.kith.android.post;

import org.jspecify.annotations.NullMarked;
