package app.kith.core.media;

import static app.kith.core.media.Stripping.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.media.sample.SampleWebp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of files that are wrong somewhere, the same ones every time. Whatever the walk takes
 * the strip takes too, and stripping again changes nothing.
 */
@Timeout(20)
class HostileFilesTest {
  private static final int ROUNDS = 1_500;

  @Test
  void jpegsNeverGetPastTheDeclaredAnswers() {
    attack(SampleJpeg.full(), 1, false);
  }

  @Test
  void pngsNeverGetPastTheDeclaredAnswers() {
    attack(SamplePng.full(), 2, true);
    attack(SamplePng.animated(), 3, true);
  }

  @Test
  void webpsNeverGetPastTheDeclaredAnswers() {
    attack(SampleWebp.full(), 4, false);
    attack(SampleWebp.animated(), 5, false);
  }

  @Test
  void gifsNeverGetPastTheDeclaredAnswers() {
    attack(SampleGif.full(), 6, false);
  }

  @Test
  void videosNeverGetPastTheDeclaredAnswers() {
    attack(SampleMp4.chatty().bytes(), 7, false);
    attack(SampleMp4.chatty().longBoxes().moovLast().bytes(), 8, false);
  }

  private static void attack(byte[] file, long seed, boolean mendChecksums) {
    Random random = new Random(seed);
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutant = mutate(file, random);
      if (mendChecksums && random.nextBoolean()) {
        mend(mutant);
      }
      taken += check(mutant) ? 1 : 0;
    }
    assertThat(taken).as("mutants that are still taken").isBetween(1, ROUNDS - 1);
  }

  private static boolean check(byte[] mutant) {
    try {
      Walk walk = ContainerWalk.walk(source(mutant), MediaBounds.STANDARD);
      ByteArrayOutputStream once = new ByteArrayOutputStream();
      Strip strip = MetadataStrip.strip(source(mutant), once);
      if (walk instanceof Walk.Found(ImageInfo found)) {
        assertThat(strip).isInstanceOf(Strip.Stripped.class);
        assertThat(Stripping.strip(once.toByteArray())).isEqualTo(once.toByteArray());
        assertThat(Stripping.info(once.toByteArray()))
            .isEqualTo(new ImageInfo(found.header(), once.size(), 0));
        return true;
      }
      if (walk instanceof Walk.Video(VideoInfo found)) {
        assertThat(strip).isInstanceOf(Strip.Stripped.class);
        assertThat(once.size()).isEqualTo(mutant.length);
        assertThat(Stripping.strip(once.toByteArray())).isEqualTo(once.toByteArray());
        assertThat(Stripping.video(once.toByteArray())).isEqualTo(found);
        return true;
      }
      return false;
    } catch (IOException | RuntimeException | AssertionError e) {
      return fail("this file broke it: " + HexFormat.of().formatHex(mutant), e);
    }
  }

  /** One to four changes: a byte, an extreme number, a cut, a piece twice, a piece gone. */
  private static byte[] mutate(byte[] file, Random random) {
    byte[] mutant = file.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0 && mutant.length > 16; changes--) {
      int at = random.nextInt(mutant.length - 8);
      int length = 1 + random.nextInt(Math.min(64, mutant.length - at - 1));
      switch (random.nextInt(7)) {
        case 0, 1 -> mutant[at] = (byte) random.nextInt(256);
        case 2 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 3 -> Arrays.fill(mutant, at, at + 1 + random.nextInt(4), (byte) 0xff);
        case 4 -> mutant = Arrays.copyOf(mutant, mutant.length - length);
        case 5 -> mutant = splice(mutant, at + length, at);
        default -> mutant = splice(mutant, at, at + length);
      }
    }
    return mutant;
  }

  /** The bytes up to {@code end}, then those from {@code resume}, which may lie before it. */
  private static byte[] splice(byte[] file, int end, int resume) {
    return Bytes.join(Arrays.copyOf(file, end), Arrays.copyOfRange(file, resume, file.length));
  }

  /** Makes every chunk's checksum right again, as far as the chunks can be followed. */
  private static void mend(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    for (int at = 8; at + 12 <= png.length; ) {
      int length = file.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return;
      }
      CRC32 crc = new CRC32();
      crc.update(png, at + 4, length + 4);
      file.putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
  }
}
