/**
 * Writing a post: the sheet over the window, what is taken into it, and the draft that outlives it.
 *
 * <p>It must not contain how a post is made: that is core's {@code PublishPost}, as for the verb.
 */
@NullMarked
package app.kith.desktop.compose;

import org.jspecify.annotations.NullMarked;
