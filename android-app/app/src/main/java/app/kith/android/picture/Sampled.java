package app.kith.android.picture;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Matrix;
import app.kith.core.media.ImageInfo;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A picture of which no more is decoded than is needed: the decoder leaves out rows and columns
 * while it reads, and only what is left is made smaller and turned.
 */
final class Sampled {
  private static final int UPRIGHT = 1;

  /** At four bytes each Android refuses to draw more than 26 million. */
  private static final long MOST_PIXELS = 16_000_000;

  private Sampled() {}

  /**
   * Decodes, upright; never larger than the picture is.
   *
   * @param side pixels of the longer side at most
   */
  static Bitmap decode(Path file, ImageInfo info, int side) throws IOException {
    int longest = Math.max(info.shownWidth(), info.shownHeight());
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inSampleSize = Math.max(1, Integer.highestOneBit(longest / side));
    long pixels = (long) info.shownWidth() * info.shownHeight();
    while (pixels / ((long) options.inSampleSize * options.inSampleSize) > MOST_PIXELS) {
      options.inSampleSize *= 2;
    }
    options.inPreferredConfig = Bitmap.Config.ARGB_8888;
    try {
      Bitmap coded = BitmapFactory.decodeFile(file.toString(), options);
      if (coded == null) {
        throw new IOException(file + " can't be decoded");
      }
      return fitted(coded, info.header().orientation(), side);
    } catch (OutOfMemoryError e) {
      // One huge allocation, refused as a whole: the rest of the app is well.
      throw new IOException(file + " takes more memory than the app may use", e);
    }
  }

  /** A picture that is upright already, no longer than this. */
  static Bitmap fitted(Bitmap upright, int side) {
    return fitted(upright, UPRIGHT, side);
  }

  private static Bitmap fitted(Bitmap coded, int orientation, int side) {
    float scale = (float) side / Math.max(coded.getWidth(), coded.getHeight());
    if (scale >= 1 && orientation == UPRIGHT) {
      return coded;
    }
    Matrix matrix = upright(orientation);
    if (scale < 1) {
      matrix.postScale(scale, scale);
    }
    return Bitmap.createBitmap(coded, 0, 0, coded.getWidth(), coded.getHeight(), matrix, true);
  }

  /** How a coded picture is turned to be shown. Source: EXIF 2.32, tag 274. */
  private static Matrix upright(int orientation) {
    Matrix matrix = new Matrix();
    switch (orientation) {
      case 2 -> matrix.setScale(-1, 1);
      case 3 -> matrix.setRotate(180);
      case 4 -> matrix.setScale(1, -1);
      case 5 -> transpose(matrix, 90);
      case 6 -> matrix.setRotate(90);
      case 7 -> transpose(matrix, -90);
      case 8 -> matrix.setRotate(-90);
      default -> matrix.reset();
    }
    return matrix;
  }

  private static void transpose(Matrix matrix, int degrees) {
    matrix.setRotate(degrees);
    matrix.postScale(-1, 1);
  }
}
