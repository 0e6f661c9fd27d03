package app.kith.desktop.platform;

import app.kith.core.media.ImageInfo;
import app.kith.core.media.Placeholders;
import app.kith.core.media.thumb.ThumbHash;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Draws placeholders with Java's own decoders. Only every so many-eth pixel is kept, so that a
 * picture of any size takes little memory, and no window system is needed.
 */
public final class DesktopPlaceholders implements Placeholders {
  /**
   * Some decoders (progressive JPEG, WebP) hold the whole picture, a few bytes a pixel, whatever is
   * kept of it; a larger one goes without a placeholder.
   */
  private static final long MOST_PIXELS = 64_000_000;

  @Override
  public Optional<byte[]> thumbHash(Path picture, ImageInfo info) {
    if ((long) info.shownWidth() * info.shownHeight() > MOST_PIXELS) {
      return Optional.empty();
    }
    try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(info.type().mime());
      return readers.hasNext()
          ? Optional.of(hash(readers.next(), in, info.header().orientation()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Decoders throw what they like at a picture that they don't know; a post does without.
      return Optional.empty();
    }
  }

  private static byte[] hash(ImageReader reader, FileImageInputStream in, int orientation)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      ImageReadParam part = reader.getDefaultReadParam();
      int step = Math.ceilDiv(Math.max(width, height), ThumbHash.MAX_SIDE);
      // From the middle of each block: the first pixel of a row is often that of a frame.
      part.setSourceRegion(new Rectangle(width, height));
      part.setSourceSubsampling(step, step, middle(step, width), middle(step, height));
      BufferedImage small = reader.read(0, part);
      return Upright.of(orientation).hash(small);
    } finally {
      reader.dispose();
    }
  }

  private static int middle(int step, int length) {
    return Math.min(step / 2, length - 1);
  }
}
