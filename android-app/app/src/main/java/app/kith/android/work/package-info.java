/**
 * Syncs that Android runs when it finds the moment right: with a network, after kills and restarts.
 *
 * <p>It must not contain the sync itself: that is core's loop.
 */
@NullMarked
package app.kith.android.work;

import org.jspecify.annotations.NullMarked;
