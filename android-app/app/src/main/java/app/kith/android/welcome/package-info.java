/**
 * The first screen: what Kith is, and the way in by a link and a name.
 *
 * <p>It must not contain how a link is read or how one joins: that is shared-core's.
 */
@NullMarked
package app.kith.android.welcome;

import org.jspecify.annotations.NullMarked;
