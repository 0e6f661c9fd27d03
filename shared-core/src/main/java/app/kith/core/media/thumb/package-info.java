/**
 * The placeholder that a post carries for each of its pictures.
 *
 * <p>It must not contain the decoding of a file: it takes and gives pixels.
 */
@NullMarked
package app.kith.core.media.thumb;

import org.jspecify.annotations.NullMarked;
