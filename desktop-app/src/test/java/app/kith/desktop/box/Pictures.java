package app.kith.desktop.box;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Picture files that differ from each other. */
final class Pictures {
  private final Path folder;
  private final Random random = new Random(7);
  private int made;

  Pictures(Path folder) {
    this.folder = folder;
  }

  /** One of a few kilobytes. */
  Path small() throws IOException {
    return noise(40, 30);
  }

  /** One that is sent in two pieces. */
  Path large() throws IOException {
    return noise(1300, 1200);
  }

  private Path noise(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    Path file = folder.resolve("picture" + ++made + ".png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
