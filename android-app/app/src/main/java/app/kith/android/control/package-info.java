/**
 * Pieces that several screens show.
 *
 * <p>It must not contain what one screen alone shows, nor read a store.
 */
@NullMarked
package app.kith.android.control;

import org.jspecify.annotations.NullMarked;
