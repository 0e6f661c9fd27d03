package app.kith.core.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds a QR code in the pixels of a picture. */
public final class QrReading {
  private QrReading() {}

  /**
   * What the code says; empty where no code is seen. Light codes on dark ground are read as well.
   *
   * @param argb the pixels, row by row; what is transparent counts as its colour
   */
  public static Optional<String> of(int[] argb, int width, int height) {
    return of(new RGBLuminanceSource(width, height, argb));
  }

  /**
   * The same for a camera's frame, however it is turned or mirrored.
   *
   * @param light how light each pixel is, row by row, from 0
   * @param row bytes from one row's beginning to the next one's
   */
  public static Optional<String> ofLight(byte[] light, int row, int width, int height) {
    return of(new PlanarYUVLuminanceSource(light, row, height, 0, 0, width, height, false));
  }

  private static Optional<String> of(LuminanceSource pixels) {
    Optional<String> found = read(new HybridBinarizer(pixels));
    if (!found.isPresent()) {
      found = read(new HybridBinarizer(pixels.invert()));
    }
    // Where hardly any light is, what is near a pixel tells less of it than the whole does.
    return found.isPresent() ? found : read(new GlobalHistogramBinarizer(pixels));
  }

  private static Optional<String> read(Binarizer pixels) {
    Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    try {
      BinaryBitmap bitmap = new BinaryBitmap(pixels);
      return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
