/**
 * Which decoded pictures a window keeps, within a bound of bytes.
 *
 * <p>It must not contain any class of the toolkit, nor how pictures are found, which is core's.
 */
@NullMarked
package app.kith.desktop.picture;

import org.jspecify.annotations.NullMarked;
