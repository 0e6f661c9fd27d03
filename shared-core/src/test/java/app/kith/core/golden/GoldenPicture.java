package app.kith.core.golden;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares a drawing of a screen with the picture of it that is kept. With {@code -Dgolden=accept}
 * it is kept instead. What differs is written beside the drawing, under {@code target/golden}.
 */
public final class GoldenPicture {
  private static final Path KEPT = Path.of("src/test/golden");
  private static final Path DRAWN = Path.of("target/golden");

  /** A colour's channel may be off by so much: edges of letters are. */
  private static final int CHANNEL = 24;

  /** So many of a thousand pixels may be off by more: a caret blinks. */
  private static final double PER_THOUSAND = 3;

  private final String name;

  public GoldenPicture(String name) {
    this.name = name;
  }

  public void compare(BufferedImage drawn) throws IOException {
    if ("accept".equals(System.getProperty("golden"))) {
      write(KEPT.resolve(name + ".png"), drawn);
      return;
    }
    Path file = KEPT.resolve(name + ".png");
    if (!Files.exists(file)) {
      throw new AssertionError(
          "nothing is kept as " + file + ": run this test with -Dgolden=accept");
    }
    BufferedImage kept = ImageIO.read(file.toFile());
    BufferedImage apart = apart(kept, drawn);
    double off = 1000.0 * red(apart) / (apart.getWidth() * apart.getHeight());
    if (off > PER_THOUSAND) {
      write(DRAWN.resolve(name + "-drawn.png"), drawn);
      write(DRAWN.resolve(name + "-apart.png"), apart);
      throw new AssertionError(
          ("%s looks otherwise than it did: %.1f of 1,000 pixels. See target/golden/%1$s-*.png, and"
                  + " where it is better so, run this test with -Dgolden=accept")
              .formatted(name, off));
    }
  }

  /** Red where they differ, else grey. */
  private static BufferedImage apart(BufferedImage kept, BufferedImage drawn) {
    int width = Math.max(kept.getWidth(), drawn.getWidth());
    int height = Math.max(kept.getHeight(), drawn.getHeight());
    BufferedImage apart = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean same =
            holds(kept, x, y)
                && holds(drawn, x, y)
                && isNear(kept.getRGB(x, y), drawn.getRGB(x, y));
        int grey = holds(drawn, x, y) ? 0xC0 + (drawn.getRGB(x, y) >> 8 & 0xFF) / 4 : 0;
        apart.setRGB(x, y, same ? grey << 16 | grey << 8 | grey : 0xFF0000);
      }
    }
    return apart;
  }

  private static boolean holds(BufferedImage image, int x, int y) {
    return x < image.getWidth() && y < image.getHeight();
  }

  private static boolean isNear(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > CHANNEL) {
        return false;
      }
    }
    return true;
  }

  private static int red(BufferedImage apart) {
    int red = 0;
    for (int y = 0; y < apart.getHeight(); y++) {
      for (int x = 0; x < apart.getWidth(); x++) {
        red += (apart.getRGB(x, y) & 0xFFFFFF) == 0xFF0000 ? 1 : 0;
      }
    }
    return red;
  }

  private static void write(Path file, BufferedImage image) throws IOException {
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
