package app.kith.android.scan;

import android.content.Context;
import android.graphics.Bitmap;
import android.net.Uri;
import app.kith.android.picture.BitmapDecoder;
import app.kith.core.model.Limits;
import app.kith.core.qr.QrReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures of the system's picker, read with the decoder that checks a file first. */
final class ChosenPicture implements ScanViewModel.CodePicture {
  /** Sharp enough for a code that fills a part of a photo. */
  private static final int SIDE = 1600;

  private static final int BLOCK = 64 * 1024;

  private final Context context;

  ChosenPicture(Context context) {
    this.context = context;
  }

  @Override
  public Optional<String> read(String picture) throws IOException {
    Path copy = Files.createTempFile(context.getCacheDir().toPath(), "code", ".part");
    try {
      take(Uri.parse(picture), copy);
      Bitmap image = new BitmapDecoder(Limits.STANDARD).decode(copy, SIDE);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = new int[width * height];
      image.getPixels(pixels, 0, width, 0, 0, width, height);
      return QrReading.of(pixels, width, height);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** No more than a picture may have: who gives it may not stop. */
  private void take(Uri picture, Path copy) throws IOException {
    long left = Limits.STANDARD.blobBytes();
    try (InputStream in = context.getContentResolver().openInputStream(picture);
        OutputStream out = Files.newOutputStream(copy)) {
      if (in == null) {
        throw new IOException(picture + " can't be read");
      }
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        left -= read;
        if (left < 0) {
          throw new IOException(picture + " is too large for a picture");
        }
        out.write(block, 0, read);
      }
    } catch (SecurityException e) {
      throw new IOException(picture + " may not be read", e);
    }
  }
}
