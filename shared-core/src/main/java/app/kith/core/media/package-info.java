/**
 * Pictures as files: what one is, whether it may be shared, its copy without metadata, its hash and
 * its placeholder. Start with {@link app.kith.core.media.ContainerWalk} and {@link
 * app.kith.core.media.MetadataStrip}.
 *
 * <p>It must not contain the decoding of pixels, nor anything that keeps or moves a blob.
 */
@NullMarked
package app.kith.core.media;

import org.jspecify.annotations.NullMarked;
