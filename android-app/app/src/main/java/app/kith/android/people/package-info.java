/**
 * The members of the community: following them, and how this phone's user is seen.
 *
 * <p>It must not contain how people are read or changed: that is core's.
 */
@NullMarked
package app.kith.android.people;

import org.jspecify.annotations.NullMarked;
