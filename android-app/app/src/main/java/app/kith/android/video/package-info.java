/**
 * Playing a post's video: from the phone where it is here, else part by part from the community's
 * computer, keeping what came within a bound.
 *
 * <p>It must not contain how that computer is found and trusted: that is core's.
 */
@NullMarked
package app.kith.android.video;

import org.jspecify.annotations.NullMarked;
