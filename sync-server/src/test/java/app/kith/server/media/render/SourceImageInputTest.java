package app.kith.server.media.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.media.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SourceImageInputTest {
  private static final byte[] BYTES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  private final AtomicInteger opened = new AtomicInteger();

  @Test
  void goingALittleBackOpensNothing() throws IOException {
    try (SourceImageInput input = open(Duration.ofMinutes(1))) {
      byte[] two = new byte[2];
      assertThat(input.read()).isZero();
      input.seek(5);
      input.readFully(two);
      assertThat(two).containsExactly(5, 6);
      assertThat(opened).hasValue(1);

      input.seek(1);
      assertThat(input.read()).isEqualTo(1);
      assertThat(input.getStreamPosition()).isEqualTo(2);
      assertThat(opened).hasValue(1);
    }
  }

  @Test
  void goingFarBackReadsAnew() throws IOException {
    byte[] file = new byte[200_000];
    new Random(7).nextBytes(file);
    try (SourceImageInput input =
        new SourceImageInput(trickling(file), file.length, Duration.ofMinutes(1))) {
      byte[] read = new byte[file.length];
      input.readFully(read);
      assertThat(read).isEqualTo(file);
      assertThat(opened).hasValue(1);

      for (int at : new int[] {0, 150_000, 150_001, 40_000, 39_990, 199_999}) {
        input.seek(at);
        assertThat((byte) input.read()).isEqualTo(file[at]);
      }
      assertThat(input.read()).isEqualTo(-1);
    }
  }

  @Test
  void steppingBackAfterEachWordOpensTheFileOnce() throws IOException {
    byte[] file = new byte[200_000];
    try (SourceImageInput input =
        new SourceImageInput(trickling(file), file.length, Duration.ofMinutes(1))) {
      for (int at = 0; at + 8 <= file.length; at++) {
        input.readLong();
        input.seek(at + 1);
      }
    }
    assertThat(opened).hasValue(1);
  }

  @Test
  void aPieceIsWholeThoughTheFileComesInSmallOnes() throws IOException {
    try (SourceImageInput input =
        new SourceImageInput(trickling(BYTES), BYTES.length, Duration.ofMinutes(1))) {
      assertThat(input.read(new byte[8])).isEqualTo(8);
      assertThat(input.read(new byte[8])).isEqualTo(2);
    }
  }

  /** Gives three bytes at a time. */
  private MediaSource trickling(byte[] file) {
    return () -> {
      opened.incrementAndGet();
      return new ByteArrayInputStream(file) {
        @Override
        public synchronized int read(byte[] bytes, int offset, int count) {
          return super.read(bytes, offset, Math.min(count, 3));
        }
      };
    };
  }

  @Test
  void theEndIsTheEnd() throws IOException {
    try (SourceImageInput input = open(Duration.ofMinutes(1))) {
      assertThat(input.length()).isEqualTo(10);
      input.seek(9);
      assertThat(input.read()).isEqualTo(9);
      assertThat(input.read()).isEqualTo(-1);
      input.seek(100);
      assertThat(input.read(new byte[3])).isEqualTo(-1);
    }
  }

  @Test
  void patienceHasAnEnd() throws IOException {
    try (SourceImageInput input = open(Duration.ofNanos(-1))) {
      assertThatThrownBy(input::read).hasMessage("decoding the picture takes too long");
    }
  }

  private SourceImageInput open(Duration patience) {
    return new SourceImageInput(
        () -> {
          opened.incrementAndGet();
          return new ByteArrayInputStream(BYTES);
        },
        BYTES.length,
        patience);
  }
}
