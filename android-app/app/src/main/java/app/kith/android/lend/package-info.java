/**
 * Copies of pictures and videos for other apps, by Android's FileProvider; they go by themselves.
 *
 * <p>It must not contain what is lent and to whom: a person decides that on a screen.
 */
@NullMarked
package app.kith.android.lend;

import org.jspecify.annotations.NullMarked;
