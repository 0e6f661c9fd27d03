/**
 * The home feed: what everybody posted, from this phone's store, and how the phone stands.
 *
 * <p>It must not contain how posts are read, liked or synced: that is core's.
 */
@NullMarked
package app.kith.android.feed;

import org.jspecify.annotations.NullMarked;
