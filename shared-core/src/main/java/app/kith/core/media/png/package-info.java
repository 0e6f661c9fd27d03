/**
 * The walk through a PNG file, which writes the copy without metadata as it goes.
 *
 * <p>It must not contain what another container needs as well.
 */
@NullMarked
package app.kith.core.media.png;

import org.jspecify.annotations.NullMarked;
