/**
 * The pictures of a post, one at a time over the whole screen, and what is known of each.
 *
 * <p>It must not contain how pictures are found, decoded or given out, nor how videos play.
 */
@NullMarked
package app.kith.android.viewer;

import org.jspecify.annotations.NullMarked;
