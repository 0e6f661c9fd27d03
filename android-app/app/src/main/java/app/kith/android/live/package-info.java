/**
 * The phone's device while its process lives: opened once, synced while a screen is open, and how
 * it stands.
 *
 * <p>It must not contain views, nor sync rules: the loop is core's.
 */
@NullMarked
package app.kith.android.live;

import org.jspecify.annotations.NullMarked;
