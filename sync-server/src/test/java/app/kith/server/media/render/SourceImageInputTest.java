package app.kith.server.media.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SourceImageInputTest {
  private static final byte[] BYTES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  private final AtomicInteger opened = new AtomicInteger();

  @Test
  void goingForwardReadsOnAndGoingBackReadsAnew() throws IOException {
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
      assertThat(opened).hasValue(2);
    }
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
