/**
 * Writing a post: what comes from the picker, the camera and other apps, words, who may see it, and
 * the draft that outlives the process.
 *
 * <p>It must not contain how a post is made: that is core's {@code PublishPost}.
 */
@NullMarked
package app.kith.android.compose;

import org.jspecify.annotations.NullMarked;
