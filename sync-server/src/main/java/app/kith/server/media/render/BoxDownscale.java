package app.kith.server.media.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller by a whole factor: each new pixel is the mean of a square of old ones,
 * those that show through counting less. What remains at the right and lower edge makes narrower
 * squares. Only one row of the result is held beside the two pictures.
 */
final class BoxDownscale {
  private final BufferedImage image;
  private final int factor;
  private final int width;
  private final int height;
  private final boolean alpha;

  /** Of each square in the row: red, green and blue, each times alpha; alpha; pixels. */
  private final long[] red;

  private final long[] green;
  private final long[] blue;
  private final long[] opacity;
  private final long[] count;

  BoxDownscale(BufferedImage image, int factor) {
    this.image = image;
    this.factor = factor;
    this.width = (image.getWidth() + factor - 1) / factor;
    this.height = (image.getHeight() + factor - 1) / factor;
    this.alpha = image.getColorModel().hasAlpha();
    this.red = new long[width];
    this.green = new long[width];
    this.blue = new long[width];
    this.opacity = new long[width];
    this.count = new long[width];
  }

  BufferedImage run() {
    int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage small = new BufferedImage(width, height, type);
    ArgbRows rows = new ArgbRows(image);
    int[] row = new int[image.getWidth()];
    int[] means = new int[width];
    for (int y = 0; y < height; y++) {
      int end = Math.min((y + 1) * factor, image.getHeight());
      for (int from = y * factor; from < end; from++) {
        rows.read(from, row);
        if (factor > 1) {
          add(row);
        }
      }
      if (factor > 1) {
        takeMeans(means);
      }
      small.setRGB(0, y, width, 1, factor > 1 ? means : row, 0, width);
    }
    return small;
  }

  private void add(int[] row) {
    for (int x = 0, square = 0; x < row.length; square++) {
      int end = Math.min(x + factor, row.length);
      for (; x < end; x++) {
        int argb = row[x];
        int a = argb >>> 24;
        red[square] += (argb >> 16 & 0xff) * a;
        green[square] += (argb >> 8 & 0xff) * a;
        blue[square] += (argb & 0xff) * a;
        opacity[square] += a;
        count[square]++;
      }
    }
  }

  private void takeMeans(int[] means) {
    for (int i = 0; i < width; i++) {
      long a = opacity[i];
      long half = a / 2;
      means[i] =
          a == 0
              ? 0
              : (int)
                  ((a + count[i] / 2) / count[i] << 24
                      | (red[i] + half) / a << 16
                      | (green[i] + half) / a << 8
                      | (blue[i] + half) / a);
    }
    for (long[] sums : new long[][] {red, green, blue, opacity, count}) {
      Arrays.fill(sums, 0);
    }
  }
}
