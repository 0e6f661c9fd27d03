package app.kith.core.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.AccountId;
import app.kith.core.model.Limits;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {
  private static final Limits LIMITS = Limits.STANDARD;
  private static final int TABLES = 0xDB;
  private static final int SCAN = 0xDA;
  private static final byte[] PIXELS = {1, 2, (byte) 0xFF, 0, 3, (byte) 0xFF, (byte) 0xD1, 4};

  /** A JPEG by hand, segment by segment. */
  private static final class Jpeg {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Jpeg() {
      raw(0xFF, 0xD8);
    }

    Jpeg raw(int... values) {
      for (int value : values) {
        bytes.write(value);
      }
      return this;
    }

    Jpeg segment(int kind, int... content) {
      raw(0xFF, kind, (content.length + 2) >> 8, content.length + 2);
      return raw(content);
    }

    Jpeg frame(int kind, int height, int width) {
      return segment(kind, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
    }

    byte[] scanned() {
      segment(SCAN, 1, 1, 0, 0, 63, 0);
      bytes.writeBytes(PIXELS);
      raw(0xFF, 0xD9);
      return bytes.toByteArray();
    }
  }

  private static byte[] plain() {
    return new Jpeg()
        .segment(0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)
        .segment(TABLES, 1, 2, 3)
        .frame(0xC0, 128, 100)
        .segment(0xC4, 1, 2, 3)
        .scanned();
  }

  private static boolean isTaken(byte[] jpeg) {
    return Portrait.of(jpeg, LIMITS).isPresent();
  }

  @Test
  void aPlainJpegIsTakenAndComesBackAsItWas() {
    Portrait portrait = Portrait.of(plain(), LIMITS).orElseThrow();

    assertThat(portrait.jpeg()).isEqualTo(plain());
    assertThat(Portrait.parse(portrait.base64(), LIMITS)).contains(portrait);
  }

  @Test
  void whatACameraWroteIntoItIsRefused() {
    byte[] exif = new Jpeg().segment(0xE1, 'E', 'x', 'i', 'f', 0, 0, 9).frame(0xC0, 9, 9).scanned();
    byte[] comment = new Jpeg().frame(0xC0, 9, 9).segment(0xFE, 'h', 'i').scanned();
    byte[] thumbnail =
        new Jpeg()
            .segment(0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7)
            .frame(0xC0, 9, 9)
            .scanned();

    assertThat(isTaken(exif)).isFalse();
    assertThat(isTaken(comment)).isFalse();
    assertThat(isTaken(thumbnail)).isFalse();
  }

  @Test
  void nothingHidesBehindThePixels() {
    byte[] plain = plain();
    byte[] longer = Arrays.copyOf(plain, plain.length + 3);
    byte[] secondScan = new Jpeg().frame(0xC0, 9, 9).scanned();
    byte[] both =
        new Jpeg()
            .frame(0xC0, 9, 9)
            .segment(SCAN, 1, 1, 0, 0, 63, 0)
            .raw(5, 6)
            .segment(0xFE, 'h', 'i')
            .scanned();

    assertThat(isTaken(longer)).isFalse();
    assertThat(isTaken(secondScan)).isTrue();
    assertThat(isTaken(both)).isFalse();
  }

  @Test
  void aPartOfOneIsNone() {
    byte[] plain = plain();
    for (int length = 0; length < plain.length; length++) {
      assertThat(isTaken(Arrays.copyOf(plain, length))).as("%s bytes", length).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"128, 128, true", "129, 1, false", "1, 129, false", "0, 9, false", "9, 65535, false"})
  void itsSidesAreBounded(int height, int width, boolean taken) {
    assertThat(isTaken(new Jpeg().frame(0xC0, height, width).scanned())).isEqualTo(taken);
  }

  @Test
  void aProgressiveOneIsRefused() {
    assertThat(isTaken(new Jpeg().frame(0xC2, 9, 9).scanned())).isFalse();
  }

  @Test
  void moreBytesThanTheLimitAreTooLargeForTheServerToo() {
    String large = Base64.getEncoder().encodeToString(new byte[LIMITS.portraitBytes() + 3]);

    assertThat(Portrait.parse(large, LIMITS)).isEmpty();
    assertThat(MutationCheck.problem(edit(large), LIMITS)).contains(Rejection.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "AAAA", "/9j/2Q=="})
  void otherTextIsMalformed(String text) {
    assertThat(MutationCheck.problem(edit(text), LIMITS)).contains(Rejection.MALFORMED);
  }

  @Test
  void noneAtAllIsAllowed() {
    assertThat(MutationCheck.problem(edit(""), LIMITS)).isEmpty();
  }

  private static Mutation edit(String jpeg) {
    return new Mutation.EditPortrait(new AccountId("alice"), jpeg, Base.NOTHING);
  }
}
