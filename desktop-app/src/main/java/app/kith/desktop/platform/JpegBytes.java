package app.kith.desktop.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pixels as a JPEG file. */
public final class JpegBytes {
  private JpegBytes() {}

  /**
   * Encodes; what is transparent becomes black.
   *
   * @param argb of each pixel, row by row
   */
  public static byte[] of(int width, int height, int[] argb) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}
