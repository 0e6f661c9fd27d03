/**
 * What was typed and not sent, kept so that no end of the program loses it.
 *
 * <p>It must not contain what becomes of it, nor the post that is being written with its pictures.
 */
@NullMarked
package app.kith.core.typed;

import org.jspecify.annotations.NullMarked;
