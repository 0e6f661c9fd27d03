package app.kith.core.media.container;

import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExifOrientationTest {
  @Test
  void readsWhatItWrites() {
    for (int orientation = 1; orientation <= 8; orientation++) {
      assertThat(ExifOrientation.read(ExifOrientation.minimal(orientation), 0))
          .isEqualTo(orientation);
    }
  }

  @Test
  void readsWhatCamerasWrite() {
    assertThat(ExifOrientation.read(Bytes.cameraTiff(6), 0)).isEqualTo(6);
    assertThat(ExifOrientation.read(join(new byte[6], Bytes.cameraTiff(8)), 6)).isEqualTo(8);
  }

  @Test
  void isUprightForWhatViewersPassOver() {
    byte[] asLong = ExifOrientation.minimal(6);
    asLong[13] = 4;
    byte[] twice = ExifOrientation.minimal(6);
    twice[17] = 2;

    assertThat(ExifOrientation.read(Bytes.cameraTiff(0), 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(Bytes.cameraTiff(9), 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(asLong, 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(twice, 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(hex("4d4d002affffffff 0001"), 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(hex("4d4d002a00000008 ffff"), 0)).isEqualTo(1);
    assertThat(ExifOrientation.read(hex("5858002a00000008 0001"), 0)).isEqualTo(1);
  }

  @Test
  void isUprightWhereTheDirectoryIsCutOff() {
    for (int length = 0; length < 20; length++) {
      byte[] cut = Arrays.copyOf(ExifOrientation.minimal(6), length);
      assertThat(ExifOrientation.read(cut, 0)).isEqualTo(1);
    }
  }
}
