package app.kith.core.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

/**
 * The modules of a QR code, with the quiet zone of four light ones around that scanners need.
 *
 * <p>The weakest error correction is used: on a screen nothing wears off, and fewer modules make
 * larger ones.
 */
public final class QrCode {
  /** What a code of the largest kind holds as bytes. */
  public static final int MAX_BYTES = 2_953;

  private static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * The code of a text.
   *
   * @param text at most {@value #MAX_BYTES} bytes of UTF-8
   */
  public static QrCode of(String text) {
    try {
      QRCode code = Encoder.encode(text, ErrorCorrectionLevel.L);
      return new QrCode(code.getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "too long for a QR code: " + text.length() + " characters", e);
    }
  }

  /** Modules along each side, the quiet zone included. */
  public int size() {
    return modules.getWidth() + 2 * QUIET_ZONE;
  }

  /** Whether a module is dark; outside of the code all is light. */
  public boolean isDark(int x, int y) {
    int column = x - QUIET_ZONE;
    int row = y - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < modules.getWidth()
        && row < modules.getHeight()
        && modules.get(column, row) == 1;
  }
}
