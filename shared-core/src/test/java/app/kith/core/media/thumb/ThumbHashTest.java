package app.kith.core.media.thumb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbHashTest {
  /** What the author's own encoder, version 0.1.1, makes of the same pixels. */
  @ParameterizedTest
  @CsvSource({
    "45,31,false,a4f5052d8e0b867557957677888787770053978087,32,23",
    "30,40,true,282682140426053fc154898617057501636790787778877707,26,32",
    "100,100,false,5ff8053f02af9696aa967759686768777787085565658f04,32,32",
    "100,3,true,e006862982075f37777777807718907915027878788878,32,6",
    "7,90,false,65050a49088764078874865b8670932704,5,32"
  })
  void agreesWithTheReference(
      int width, int height, boolean transparent, String hex, int shownWidth, int shownHeight) {
    byte[] hash = ThumbHash.encode(width, height, pattern(width, height, transparent));
    ThumbHash.Pixels shown = ThumbHash.decode(hash);

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(hex);
    assertThat(shown.width()).isEqualTo(shownWidth);
    assertThat(shown.height()).isEqualTo(shownHeight);
    assertThat(shown.rgba()).hasSize(4 * shownWidth * shownHeight);
  }

  @Test
  void showsTheColourOfAPlainPicture() {
    byte[] blue = new byte[4 * 20 * 10];
    for (int i = 0; i < blue.length; i += 4) {
      blue[i] = 30;
      blue[i + 1] = 80;
      blue[i + 2] = (byte) 200;
      blue[i + 3] = (byte) 255;
    }

    ThumbHash.Pixels shown = ThumbHash.decode(ThumbHash.encode(20, 10, blue));

    assertThat(shown.width()).isEqualTo(32);
    assertThat(shown.height()).isBetween(16, 19);
    for (int i = 0; i < shown.rgba().length; i++) {
      assertThat(shown.rgba()[i] & 0xff).isCloseTo(blue[i % 4] & 0xff, within(8));
    }
  }

  @Test
  void showsWhereAPictureIsBrightAndWhereItIsTransparent() {
    byte[] halves = new byte[4 * 32 * 32];
    for (int i = 0; i < halves.length; i += 4) {
      boolean left = i / 4 % 32 < 16;
      Arrays.fill(halves, i, i + 3, (byte) 220);
      halves[i + 3] = (byte) (left ? 255 : 0);
    }

    byte[] shown = ThumbHash.decode(ThumbHash.encode(32, 32, halves)).rgba();

    int row = 4 * 32 * 16;
    assertThat(shown[row + 4 * 4 + 3] & 0xff).isGreaterThan(200);
    assertThat(shown[row + 4 * 28 + 3] & 0xff).isLessThan(55);
  }

  @Test
  void tellsBytesThatAreNoHash() {
    byte[] hash = ThumbHash.encode(9, 9, pattern(9, 9, false));
    byte[] flat = hash.clone();
    flat[3] &= (byte) ~7;

    assertThat(ThumbHash.isValid(hash)).isTrue();
    assertThat(ThumbHash.isValid(flat)).isFalse();
    assertThat(ThumbHash.isValid(new byte[0])).isFalse();
    assertThat(ThumbHash.isValid(Arrays.copyOf(hash, hash.length - 1))).isFalse();
    assertThat(ThumbHash.isValid(Arrays.copyOf(hash, hash.length + 1))).isFalse();
    assertThatThrownBy(() -> ThumbHash.decode(flat)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void encodesSmallPicturesOnly() {
    assertThatThrownBy(() -> ThumbHash.encode(101, 1, new byte[404]))
        .hasMessage("1 to 100 pixels a side and four bytes a pixel, not 101 x 1 in 404 bytes");
    assertThatThrownBy(() -> ThumbHash.encode(2, 2, new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Offset<Integer> within(int levels) {
    return Offset.offset(levels);
  }

  private static byte[] pattern(int width, int height, boolean transparent) {
    byte[] rgba = new byte[4 * width * height];
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      rgba[4 * i] = (byte) (x * 7 + y * 3);
      rgba[4 * i + 1] = (byte) (x * x + y * 5);
      rgba[4 * i + 2] = (byte) (255 - x * 2 - y);
      rgba[4 * i + 3] = (byte) (transparent ? x * 11 + y : 255);
    }
    return rgba;
  }
}
