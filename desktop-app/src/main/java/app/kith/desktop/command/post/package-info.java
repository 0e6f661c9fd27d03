/**
 * Verbs that make and change posts: post, edit, delete, like, unlike, comment.
 *
 * <p>It must not contain rules about posts: those are core's, and hold for the window too.
 */
@NullMarked
package app.kith.desktop.command.post;

import org.jspecify.annotations.NullMarked;
