package app.kith.server.media.render;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads a decoded picture row by row as 8 bits of alpha, red, green and blue, whatever the decoder
 * made of it. The numbers keep their meaning: grey becomes three equal ones, nothing is converted.
 */
final class ArgbRows {
  private static final int OPAQUE = 0xff000000;

  private final Raster raster;
  private final ColorModel model;
  private final int bands;
  private final int[] samples;

  /** The largest value of each band. */
  private final int[] most;

  ArgbRows(BufferedImage image) {
    this.raster = image.getRaster();
    this.model = image.getColorModel();
    this.bands = raster.getNumBands();
    this.samples = new int[raster.getWidth() * bands];
    this.most = new int[bands];
    for (int band = 0; band < bands; band++) {
      most[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    }
  }

  void read(int y, int[] argb) {
    int left = raster.getMinX();
    raster.getPixels(left, raster.getMinY() + y, raster.getWidth(), 1, samples);
    if (model instanceof IndexColorModel palette) {
      for (int x = 0; x < argb.length; x++) {
        argb[x] = palette.getRGB(samples[x]);
      }
      return;
    }
    int colours = bands < 3 ? 1 : 3;
    boolean alpha = model.hasAlpha() && bands > colours;
    for (int x = 0; x < argb.length; x++) {
      int at = x * bands;
      int red = value(at, 0);
      int green = colours == 1 ? red : value(at, 1);
      int blue = colours == 1 ? red : value(at, 2);
      int opacity = alpha ? value(at, colours) << 24 : OPAQUE;
      argb[x] = opacity | red << 16 | green << 8 | blue;
    }
  }

  private int value(int at, int band) {
    int sample = samples[at + band];
    return most[band] == 255 ? sample : (int) ((sample * 255L + most[band] / 2) / most[band]);
  }
}
