package app.kith.core.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTextTest {
  private static final String LINK =
      "kith://join?c=5tf0bbz3r1szn42ga0vsetw8h3&a=harbour.local:8420&a=192.168.1.20:8420"
          + "&k=ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0&m=pin&i=3abcdefghjkmnpqrstvwxyz012";
  private static final int WHITE = 0xffffff;
  private static final int PIXELS = 4;

  @ParameterizedTest
  @ValueSource(strings = {"a", LINK, LINK + "&a=großmutter.example:8420&p=device"})
  void aScannerReadsTheColouredTextOnAnyTerminal(String text) throws ReaderException {
    String coloured = QrText.coloured(QrCode.of(text));

    assertThat(coloured.lines())
        .allSatisfy(
            line -> assertThat(line).startsWith("\u001b[38;5;16;48;5;231m").endsWith("\u001b[0m"));
    assertThat(scanned(coloured.replaceAll("\u001b\\[[0-9;]*m", ""), 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", LINK})
  void aScannerReadsThePlainTextOnADarkTerminal(String text) throws ReaderException {
    assertThat(scanned(QrText.plain(QrCode.of(text)), WHITE)).isEqualTo(text);
  }

  @Test
  void aLinkFitsIntoATerminalOfEightyColumns() {
    assertThat(QrText.plain(QrCode.of(LINK)).lines())
        .hasSizeLessThan(40)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void whatNoCodeHoldsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of("a".repeat(QrCode.MAX_BYTES + 1)))
        .withMessage("too long for a QR code: 2954 characters");
  }

  /** Paints the text as a terminal would and lets a scanner look at it. */
  private static String scanned(String text, int ink) throws ReaderException {
    String[] lines = text.split("\n");
    int width = lines[0].length() * PIXELS;
    int height = lines.length * 2 * PIXELS;
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, WHITE - ink);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char block = lines[y / PIXELS / 2].charAt(x / PIXELS);
        boolean upper = y / PIXELS % 2 == 0;
        if (block == '█' || block == (upper ? '▀' : '▄')) {
          pixels[y * width + x] = ink;
        }
      }
    }
    RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
