/**
 * What is known of a photo beyond its post: time, camera and place, as its file says them.
 *
 * <p>It must not contain what a post shares: which copy others get is decided where it is made.
 */
@NullMarked
package app.kith.core.story;

import org.jspecify.annotations.NullMarked;
