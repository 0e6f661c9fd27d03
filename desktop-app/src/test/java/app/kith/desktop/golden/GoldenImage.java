package app.kith.desktop.golden;

import app.kith.core.golden.GoldenPicture;
import app.kith.desktop.window.OnScreen;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Compares a window with the picture of it that is kept. */
final class GoldenImage {
  private final GoldenPicture picture;

  GoldenImage(String name) {
    this.picture = new GoldenPicture(name);
  }

  void compare(OnScreen screen, Scene scene) throws IOException {
    screen.settle();
    picture.compare(image(OnScreen.fx(() -> scene.snapshot(null))));
  }

  private static BufferedImage image(WritableImage image) {
    BufferedImage copy =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    return copy;
  }
}
