package app.kith.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadStoryTest {
  @TempDir Path folder;

  /** A JPEG's beginning with maker, model, time and place in its EXIF. */
  private static byte[] jpeg() {
    ByteBuffer tiff = ByteBuffer.allocate(400);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 4);
    entry(tiff, 0x010f, 2, 5, 200);
    entry(tiff, 0x0110, 2, 8, 210);
    entry(tiff, 0x8769, 4, 1, 70);
    entry(tiff, 0x8825, 4, 1, 100);
    tiff.position(70).putShort((short) 1);
    entry(tiff, 0x9003, 2, 20, 220);
    tiff.position(100).putShort((short) 4);
    entry(tiff, 1, 2, 2, 'S' << 24);
    entry(tiff, 2, 5, 3, 250);
    entry(tiff, 3, 2, 2, 'E' << 24);
    entry(tiff, 4, 5, 3, 280);
    tiff.put(200, "Acme\0".getBytes(StandardCharsets.US_ASCII));
    tiff.put(210, "Box One\0".getBytes(StandardCharsets.US_ASCII));
    tiff.put(220, "2026:11:17 16:58:03\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(250).putInt(33).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
    tiff.position(280).putInt(151).putInt(1).putInt(12).putInt(1).putInt(36).putInt(1);
    ByteBuffer jpeg = ByteBuffer.allocate(500);
    jpeg.putShort((short) 0xffd8).putShort((short) 0xffe1).putShort((short) (2 + 6 + 400));
    jpeg.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    return jpeg.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private CameraStory read(byte[] bytes) throws IOException {
    return ReadStory.of(Files.write(folder.resolve("picture.jpg"), bytes));
  }

  @Test
  void timeCameraAndPlaceAreRead() throws IOException {
    CameraStory story = read(jpeg());

    assertThat(story.taken()).contains(LocalDateTime.of(2026, 11, 17, 16, 58, 3));
    assertThat(story.camera()).isEqualTo("Acme Box One");
    assertThat(story.place())
        .hasValueSatisfying(place -> {
          assertThat(place.north()).isCloseTo(-33.5, within(1e-6));
          assertThat(place.east()).isCloseTo(151.21, within(1e-6));
        });
  }

  @Test
  void whatIsDamagedSaysNothing() throws IOException {
    byte[] whole = jpeg();
    for (int length = 0; length < whole.length; length += 7) {
      assertThat(read(Arrays.copyOf(whole, length))).isNotNull();
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] bent = whole.clone();
      bent[at] = (byte) 0xff;
      assertThat(read(bent)).isNotNull();
    }
    assertThat(read(new byte[0])).isEqualTo(CameraStory.NONE);
    assertThat(read("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(CameraStory.NONE);
  }
}
