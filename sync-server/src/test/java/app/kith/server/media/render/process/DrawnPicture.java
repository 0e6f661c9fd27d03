package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that no two pixels of are alike, so that their files are large. */
final class DrawnPicture {
  private DrawnPicture() {}

  static MediaSource noise(int width, int height) throws IOException {
    return png(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** One that shows through. */
  static MediaSource glass(int width, int height) throws IOException {
    return png(width, height, BufferedImage.TYPE_INT_ARGB);
  }

  private static MediaSource png(int width, int height, int type) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    byte[] bytes = out.toByteArray();
    return () -> new ByteArrayInputStream(bytes);
  }
}
