package app.kith.core.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
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
    LuminanceSource pixels = new RGBLuminanceSource(width, height, argb);
    Optional<String> found = read(pixels);
    return found.isPresent() ? found : read(pixels.invert());
  }

  private static Optional<String> read(LuminanceSource pixels) {
    Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
    hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    try {
      BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(pixels));
      return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
