package app.kith.core.stream;

import static app.kith.core.media.sample.Bytes.latin;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.wire.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HollowVideoTest {
  private static final int LONGEST_HEAD = 16;

  /** Says which bytes were asked for. */
  private static final class Asked implements VideoBytes {
    private final byte[] bytes;
    private final boolean[] asked;

    Asked(byte[] bytes) {
      this.bytes = bytes;
      this.asked = new boolean[bytes.length];
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open(ByteRange part) {
      Arrays.fill(asked, (int) part.from(), (int) part.to() + 1, true);
      return new ByteArrayInputStream(bytes, (int) part.from(), (int) part.length());
    }

    @Override
    public void close() {}
  }

  private static Walk walk(Asked video) throws IOException {
    return ContainerWalk.walk(new HollowVideo(video), MediaBounds.STANDARD);
  }

  @Test
  void itIsWalkedLikeTheVideoItselfWithoutItsFrames() throws IOException {
    for (byte[] bytes : new byte[][] {SampleMp4.plain().bytes(), SampleMp4.chatty().bytes()}) {
      Asked video = new Asked(bytes);

      Walk walk = walk(video);

      assertThat(walk)
          .isEqualTo(
              ContainerWalk.walk(() -> new ByteArrayInputStream(bytes), MediaBounds.STANDARD))
          .isInstanceOf(Walk.Video.class);
      int frames = latin(bytes).indexOf("mdat") - 4;
      int size = bytes[frames + 2] << 8 | bytes[frames + 3] & 0xff;
      for (int i = frames + LONGEST_HEAD; i < frames + size; i++) {
        assertThat(video.asked[i]).as("byte %d", i).isFalse();
      }
    }
  }

  @Test
  void whatIsCutOffOrNoVideoIsRefusedAsTheWholeWouldBe() throws IOException {
    byte[] whole = SampleMp4.chatty().bytes();
    for (int length : new int[] {0, 5, 20, whole.length / 2, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(walk(new Asked(cut)))
          .as("%d bytes", length)
          .isEqualTo(ContainerWalk.walk(() -> new ByteArrayInputStream(cut), MediaBounds.STANDARD));
    }
  }
}
