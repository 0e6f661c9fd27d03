package app.kith.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QrReadingTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;
  private static final int MODULE = 4;

  private static int[] drawn(QrCode code, int light, int dark) {
    int side = code.size() * MODULE;
    int[] pixels = new int[side * side];
    for (int i = 0; i < pixels.length; i++) {
      boolean isDark = code.isDark(i % side / MODULE, i / side / MODULE);
      pixels[i] = isDark ? dark : light;
    }
    return pixels;
  }

  @Test
  void whatWasDrawnIsReadAlsoLightOnDark() {
    String text =
        "kith://join?c=4zs16vzycactkkz&a=127.0.0.1%3A8420&m=pin&i=0aaaaaaaaaaaaaaaaaaaaaaaaa";
    QrCode code = QrCode.of(text);
    int side = code.size() * MODULE;

    assertThat(QrReading.of(drawn(code, WHITE, BLACK), side, side)).contains(text);
    assertThat(QrReading.of(drawn(code, BLACK, WHITE), side, side)).contains(text);
  }

  @Test
  void aPictureWithoutACodeHasNone() {
    int[] grey = new int[200 * 100];
    Arrays.fill(grey, 0xFF808080);

    assertThat(QrReading.of(grey, 200, 100)).isEmpty();
  }
}
