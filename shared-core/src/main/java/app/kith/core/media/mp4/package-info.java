/**
 * The walk over an MP4's boxes and the copy in which no byte moves. Start with {@link
 * app.kith.core.media.mp4.Mp4Walk}.
 *
 * <p>It must not contain the decoding of a frame or a sound, nor anything that looks into them.
 */
@NullMarked
package app.kith.core.media.mp4;

import org.jspecify.annotations.NullMarked;
