/**
 * What the window says, in the user's language: one bundle a language.
 *
 * <p>It must not contain what the commands print, nor any class of the toolkit.
 */
@NullMarked
package app.kith.desktop.words;

import org.jspecify.annotations.NullMarked;
