package app.kith.server.media.render;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture in memory as 8 bits a channel, of type {@code INT_RGB} or {@code INT_ARGB}.
 *
 * @param space what the numbers mean where that is not sRGB. They are scaled first and converted
 *     last, when there are few of them
 */
record Pixels(BufferedImage image, Optional<ColorSpace> space) {
  boolean hasAlpha() {
    return image.getColorModel().hasAlpha();
  }

  Pixels with(BufferedImage other) {
    return new Pixels(other, space);
  }
}
