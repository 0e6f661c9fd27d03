package app.kith.core.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
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

  private static final int FRAME_WIDTH = 1280;
  private static final int FRAME_HEIGHT = 720;

  /** More than its pixels, as cameras' rows are. */
  private static final int ROW = 1344;

  private static final String INVITE =
      "kith://join?c=4zs16vzycactkkz&a=192.168.1.20%3A8420&m=pin&i=0aaaaaaaaaaaaaaaaaaaaaaaaa";

  /**
   * A camera's frame of a code that lies turned on a grey table.
   *
   * @param mirrored as cameras at the front see it
   */
  private static byte[] frame(double degrees, boolean mirrored, int dark, int light) {
    QrCode code = QrCode.of(INVITE);
    double turn = Math.toRadians(degrees);
    double module = 420.0 / code.size();
    byte[] frame = new byte[ROW * FRAME_HEIGHT];
    Arrays.fill(frame, (byte) ((dark + light) / 2));
    for (int y = 0; y < FRAME_HEIGHT; y++) {
      for (int x = 0; x < FRAME_WIDTH; x++) {
        double right = (mirrored ? -1 : 1) * (x - FRAME_WIDTH / 2.0);
        double down = y - FRAME_HEIGHT / 2.0;
        double column = (right * Math.cos(turn) + down * Math.sin(turn)) / module;
        double row = (down * Math.cos(turn) - right * Math.sin(turn)) / module;
        int across = (int) Math.floor(column + code.size() / 2.0);
        int below = (int) Math.floor(row + code.size() / 2.0);
        boolean inside = across >= 0 && below >= 0 && across < code.size() && below < code.size();
        if (inside) {
          frame[y * ROW + x] = (byte) (code.isDark(across, below) ? dark : light);
        }
      }
    }
    return frame;
  }

  private static byte[] blurred(byte[] frame, int radius) {
    byte[] soft = frame.clone();
    for (int y = radius; y < FRAME_HEIGHT - radius; y++) {
      for (int x = radius; x < FRAME_WIDTH - radius; x++) {
        int sum = 0;
        for (int dy = -radius; dy <= radius; dy++) {
          for (int dx = -radius; dx <= radius; dx++) {
            sum += frame[(y + dy) * ROW + x + dx] & 0xff;
          }
        }
        soft[y * ROW + x] = (byte) (sum / ((2 * radius + 1) * (2 * radius + 1)));
      }
    }
    return soft;
  }

  private static Optional<String> read(byte[] frame) {
    return QrReading.ofLight(frame, ROW, FRAME_WIDTH, FRAME_HEIGHT);
  }

  @Test
  void aFrameIsReadHoweverThePhoneIsHeld() {
    for (double degrees : new double[] {0, 90, 180, 270, 12, 45, 200}) {
      assertThat(read(frame(degrees, false, 20, 230))).as(degrees + " degrees").contains(INVITE);
    }
  }

  @Test
  void aMirroredFrameIsRead() {
    assertThat(read(frame(0, true, 20, 230))).contains(INVITE);
    assertThat(read(frame(90, true, 20, 230))).contains(INVITE);
  }

  @Test
  void aBlurredFrameIsRead() {
    assertThat(read(blurred(frame(8, false, 20, 230), 2))).contains(INVITE);
  }

  @Test
  void aFrameInTheDarkIsReadThoughItIsGrainy() {
    byte[] frame = blurred(frame(3, false, 8, 40), 1);
    Random grain = new Random(7);
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (byte) Math.max(0, frame[i] + grain.nextInt(9) - 4);
    }
    assertThat(read(frame)).contains(INVITE);
  }

  @Test
  void aFrameWithoutACodeHasNone() {
    byte[] grain = new byte[ROW * FRAME_HEIGHT];
    new Random(3).nextBytes(grain);

    assertThat(read(grain)).isEmpty();
    assertThat(read(new byte[ROW * FRAME_HEIGHT])).isEmpty();
  }
}
