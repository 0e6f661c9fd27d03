/**
 * What several screens say in the same words: posts, moments, codes.
 *
 * <p>It must not contain what one screen alone says.
 */
@NullMarked
package app.kith.android.words;

import org.jspecify.annotations.NullMarked;
