package app.kith.android.scan;

import android.content.Context;
import android.graphics.Bitmap;
import android.net.Uri;
import app.kith.android.given.GivenPicture;
import app.kith.android.picture.BitmapDecoder;
import app.kith.core.model.Limits;
import app.kith.core.qr.QrReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures of the system's picker, read with the decoder that checks a file first.
 *
 * @param context of the app
 */
record ChosenPicture(Context context) implements ScanViewModel.CodePicture {
  /** Sharp enough for a code that fills a part of a photo. */
  private static final int SIDE = 1600;

  @Override
  public Optional<String> read(String picture) throws IOException {
    return new GivenPicture(context, Uri.parse(picture)).use(ChosenPicture::code);
  }

  private static Optional<String> code(Path file) throws IOException {
    Bitmap image = new BitmapDecoder(Limits.STANDARD).decode(file, SIDE);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = new int[width * height];
    image.getPixels(pixels, 0, width, 0, 0, width, height);
    return QrReading.of(pixels, width, height);
  }
}
