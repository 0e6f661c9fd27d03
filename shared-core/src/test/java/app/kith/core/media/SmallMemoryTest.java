package app.kith.core.media;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u32;
import static app.kith.core.media.sample.Bytes.u32le;
import static app.kith.core.media.sample.SampleMp4.box;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.container.Discard;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.media.sample.SampleWebp;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks files of tens of megabytes that exist nowhere, and counts the bytes allocated for them. */
class SmallMemoryTest {
  private static final int LARGE = 24 << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void isEnoughForALargeJpeg() throws IOException {
    byte[] whole = SampleJpeg.with();
    MediaSource file = large(Arrays.copyOf(whole, whole.length - 2), hex("ffd9 0000"));

    assertThat(ContainerWalk.walk(file, MediaBounds.STANDARD)).isInstanceOf(Walk.Found.class);
    assertSmall(file);
  }

  @Test
  void isEnoughForALargeWebp() throws IOException {
    byte[] head = Arrays.copyOf(SampleWebp.riff(SampleWebp.LOSSY), 20 + 46);
    MediaSource file =
        large(
            join(
                ascii("RIFF"),
                u32le(4 + 8 + 46 + LARGE),
                ascii("WEBPVP8 "),
                u32le(46 + LARGE),
                Arrays.copyOfRange(head, 20, head.length)),
            new byte[0]);

    assertThat(ContainerWalk.walk(file, MediaBounds.STANDARD)).isInstanceOf(Walk.Found.class);
    assertSmall(file);
  }

  @Test
  void isEnoughForALargeTextInAPng() throws IOException {
    MediaSource file =
        large(
            join(SamplePng.SIGNATURE, SamplePng.header(9, 9), u32(LARGE), ascii("tEXt")),
            new byte[4]);

    assertSmall(file);
  }

  @Test
  void isEnoughForALargeVideo() throws IOException {
    byte[] video = SampleMp4.plain().moovLast().bytes();
    int head = new String(video, ISO_8859_1).indexOf("mdat") - 4;
    MediaSource file =
        large(
            join(Arrays.copyOf(video, head), u32(8 + LARGE), ascii("free")),
            box("moov", box("udta", new byte[9])));
    MediaSource cut = large(join(Arrays.copyOf(video, head), u32(0), ascii("mdat")), new byte[9]);

    assertSmall(file);
    assertSmall(cut);
    assertSmall(Stripping.source(SampleMp4.plain().samples(claims(Integer.MAX_VALUE)).bytes()));
  }

  private static byte[] claims(int samples) {
    return box("stsz", u32(0), u32(0), u32(samples), u32(8));
  }

  @Test
  void isEnoughForLengthsThatLie() throws IOException {
    byte[] png = join(SamplePng.SIGNATURE, SamplePng.header(9, 9));

    assertSmall(Stripping.source(join(png, u32(Integer.MAX_VALUE), ascii("IDAT"))));
    assertSmall(Stripping.source(join(png, u32(4 << 20), ascii("iCCPx"))));
    assertSmall(Stripping.source(join(png, u32(Integer.MAX_VALUE), ascii("eXIf"))));
    assertSmall(Stripping.source(join(SampleGif.HEAD, hex("21 fe ff"))));
    assertSmall(Stripping.source(join(ascii("RIFF"), u32le(-1), ascii("WEBPVP8 "), u32le(-20))));
  }

  private static void assertSmall(MediaSource file) throws IOException {
    MetadataStrip.strip(file, new Discard());
    long before = THREADS.getCurrentThreadAllocatedBytes();

    Strip answer = MetadataStrip.strip(file, new Discard());

    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
        .as("%s", answer)
        .isLessThan(400_000);
  }

  private static MediaSource large(byte[] head, byte[] tail) {
    return () ->
        new SequenceInputStream(
            Collections.enumeration(
                List.of(new ByteArrayInputStream(head), zeros(), new ByteArrayInputStream(tail))));
  }

  private static InputStream zeros() {
    return new InputStream() {
      private int left = LARGE;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = Math.min(left, length);
        left -= count;
        Arrays.fill(bytes, offset, offset + count, (byte) 0);
        return count;
      }
    };
  }
}
