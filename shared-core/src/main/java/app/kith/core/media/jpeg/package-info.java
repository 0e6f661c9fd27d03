/**
 * The walk through a JPEG file, which writes the copy without metadata as it goes.
 *
 * <p>It must not contain what another container needs as well.
 */
@NullMarked
package app.kith.core.media.jpeg;

import org.jspecify.annotations.NullMarked;
