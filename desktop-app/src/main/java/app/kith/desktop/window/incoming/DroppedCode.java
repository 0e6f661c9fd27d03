package app.kith.desktop.window.incoming;

import app.kith.core.model.Limits;
import app.kith.core.qr.QrReading;
import app.kith.desktop.control.FxDecoder;
import app.kith.desktop.welcome.CodePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Reads codes with the decoder of the screens, which checks a file before it is decoded. */
public final class DroppedCode implements CodePicture {
  /** Sharp enough for a code that fills a part of a photo. */
  private static final int SIDE = 1600;

  @Override
  public Optional<String> read(Path picture) throws IOException {
    Image image = new FxDecoder(Limits.STANDARD).decode(picture, SIDE);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return QrReading.of(pixels, width, height);
  }
}
