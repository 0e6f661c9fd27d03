/**
 * The viewer: the pictures of a post, one at a time over the whole window, and what is known of
 * each.
 *
 * <p>It must not contain how pictures are found or given out: that is core's.
 */
@NullMarked
package app.kith.desktop.viewer;

import org.jspecify.annotations.NullMarked;
