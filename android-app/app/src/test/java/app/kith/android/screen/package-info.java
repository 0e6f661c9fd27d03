/**
 * Screens as tests see them: opened, drawn, looked over.
 *
 * <p>It must not contain what one screen alone says.
 */
@NullMarked
package app.kith.android.screen;

import org.jspecify.annotations.NullMarked;
