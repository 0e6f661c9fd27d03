/**
 * Pictures by Android's own decoders: upright, as large as they are shown, and placeholders.
 *
 * <p>It must not contain where pictures come from, nor which of them are kept: that is core's.
 */
@NullMarked
package app.kith.android.picture;

import org.jspecify.annotations.NullMarked;
