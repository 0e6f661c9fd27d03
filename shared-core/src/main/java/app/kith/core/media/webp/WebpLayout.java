package app.kith.core.media.webp;

import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.Keep;

/**
 * What stands at the front of the stripped copy and depends on all that follows, so that a WebP is
 * walked twice: once to learn this, once to write.
 *
 * @param header what the picture is
 * @param riffSize the bytes after the first eight
 * @param flags the feature bits of VP8X; 0 where there is no such chunk
 * @param keep what was measured for
 */
public record WebpLayout(ImageHeader header, long riffSize, int flags, Keep keep) {}
