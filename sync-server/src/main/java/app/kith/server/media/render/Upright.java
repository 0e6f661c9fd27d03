package app.kith.server.media.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture as its EXIF orientation asks, pixel by pixel, so nothing is lost. */
final class Upright {
  private Upright() {}

  static BufferedImage turn(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean swaps = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(swaps ? height : width, swaps ? width : height, image.getType());
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(image, turned(orientation, width, height), null);
    graphics.dispose();
    return upright;
  }

  private static AffineTransform turned(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> throw new IllegalArgumentException("no orientation: " + orientation);
    };
  }
}
