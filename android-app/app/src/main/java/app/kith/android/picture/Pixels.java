package app.kith.android.picture;

import android.graphics.Bitmap;
import app.kith.core.media.thumb.ThumbHash;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pixels between Android's bitmaps and core's bytes. */
public final class Pixels {
  private static final int BYTES = 4;

  private Pixels() {}

  /** Red, green, blue and opacity of each pixel, row by row. */
  static byte[] rgba(Bitmap bitmap) {
    int width = bitmap.getWidth();
    int height = bitmap.getHeight();
    int[] argb = new int[width * height];
    bitmap.getPixels(argb, 0, width, 0, 0, width, height);
    byte[] rgba = new byte[BYTES * argb.length];
    for (int i = 0; i < argb.length; i++) {
      rgba[BYTES * i] = (byte) (argb[i] >> 16);
      rgba[BYTES * i + 1] = (byte) (argb[i] >> 8);
      rgba[BYTES * i + 2] = (byte) argb[i];
      rgba[BYTES * i + 3] = (byte) (argb[i] >> 24);
    }
    return rgba;
  }

  /**
   * The placeholder that a post carries, 32 pixels along its longer side; empty where it has none,
   * or one that is damaged.
   */
  public static Optional<Bitmap> placeholder(@Nullable String thumbHash) {
    if (thumbHash == null) {
      return Optional.empty();
    }
    try {
      byte[] hash = Base64.getDecoder().decode(thumbHash);
      return ThumbHash.isValid(hash)
          ? Optional.of(bitmap(ThumbHash.decode(hash)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Bitmap bitmap(ThumbHash.Pixels pixels) {
    byte[] rgba = pixels.rgba();
    int[] argb = new int[pixels.width() * pixels.height()];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          (rgba[BYTES * i + 3] & 0xff) << 24
              | (rgba[BYTES * i] & 0xff) << 16
              | (rgba[BYTES * i + 1] & 0xff) << 8
              | (rgba[BYTES * i + 2] & 0xff);
    }
    return Bitmap.createBitmap(argb, pixels.width(), pixels.height(), Bitmap.Config.ARGB_8888);
  }
}
