/**
 * Codes and moments in the phone's language, for every screen.
 *
 * <p>It must not contain what one screen alone says.
 */
@NullMarked
package app.kith.android.words;

import org.jspecify.annotations.NullMarked;
