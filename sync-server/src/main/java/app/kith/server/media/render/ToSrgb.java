package app.kith.server.media.render;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;

/** Gives numbers of another colour space the ones that mean the same in sRGB. */
final class ToSrgb {
  private ToSrgb() {}

  static BufferedImage convert(Pixels pixels) {
    return pixels.space().map(space -> convert(pixels.image(), space)).orElse(pixels.image());
  }

  private static BufferedImage convert(BufferedImage image, ColorSpace space) {
    int width = image.getWidth();
    int height = image.getHeight();
    ColorModel model =
        new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    int[] samples = new int[width * 3];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        samples[3 * x] = row[x] >> 16 & 0xff;
        samples[3 * x + 1] = row[x] >> 8 & 0xff;
        samples[3 * x + 2] = row[x] & 0xff;
      }
      raster.setPixels(0, y, width, 1, samples);
    }
    BufferedImage tagged = new BufferedImage(model, raster, false, null);
    BufferedImage srgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    new ColorConvertOp(null).filter(tagged, srgb);
    return image.getColorModel().hasAlpha() ? withAlphaOf(image, srgb) : srgb;
  }

  private static BufferedImage withAlphaOf(BufferedImage image, BufferedImage colours) {
    int width = image.getWidth();
    BufferedImage both = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] alpha = new int[width];
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, alpha, 0, width);
      colours.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = alpha[x] & 0xff000000 | row[x] & 0xffffff;
      }
      both.setRGB(0, y, width, 1, row, 0, width);
    }
    return both;
  }
}
