package app.kith.desktop.control;

import app.kith.core.media.thumb.ThumbHash;
import java.util.Base64;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** What stands where a picture will be, from the placeholder that its post carries. */
public final class Blurred {
  private static final int BYTES_PER_PIXEL = 4;

  private Blurred() {}

  /** Draws it; empty where the post carries none, or one that can't be read. */
  public static Optional<Image> of(@Nullable String thumbHash) {
    if (thumbHash == null) {
      return Optional.empty();
    }
    byte[] hash;
    try {
      hash = Base64.getDecoder().decode(thumbHash);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return ThumbHash.isValid(hash) ? Optional.of(image(ThumbHash.decode(hash))) : Optional.empty();
  }

  private static Image image(ThumbHash.Pixels pixels) {
    byte[] rgba = pixels.rgba();
    byte[] bgra = new byte[rgba.length];
    for (int i = 0; i < rgba.length; i += BYTES_PER_PIXEL) {
      bgra[i] = rgba[i + 2];
      bgra[i + 1] = rgba[i + 1];
      bgra[i + 2] = rgba[i];
      bgra[i + 3] = rgba[i + 3];
    }
    WritableImage image = new WritableImage(pixels.width(), pixels.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getByteBgraInstance(),
            bgra,
            0,
            pixels.width() * BYTES_PER_PIXEL);
    return image;
  }
}
