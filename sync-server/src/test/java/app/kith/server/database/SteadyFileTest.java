package app.kith.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyFileTest {
  private static final int LONGEST = 20_000;

  @TempDir Path folder;
  private Path path;
  private SteadyFile file;

  @BeforeEach
  void open() throws IOException {
    path = folder.resolve("boats");
    file = new SteadyFile(path.toString(), "rw");
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  @Test
  void itDoesWhatAFileChannelDoes() throws IOException {
    Random random = new Random(7);
    try (FileChannel plain =
        FileChannel.open(
            folder.resolve("plain"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      for (int i = 0; i < 2_000; i++) {
        long at = random.nextInt(5 * LONGEST);
        switch (random.nextInt(8)) {
          case 0 -> {
            plain.truncate(at);
            file.truncate(at);
          }
          case 1, 2, 3 -> {
            ByteBuffer bytes = some(random);
            assertThat(file.write(bytes.duplicate(), at)).isEqualTo(plain.write(bytes, at));
          }
          default -> {
            ByteBuffer expected = ByteBuffer.allocate(random.nextInt(LONGEST));
            ByteBuffer actual = like(expected, random);
            assertThat(file.read(actual, at)).isEqualTo(plain.read(expected, at));
            assertThat(actual.flip()).isEqualTo(expected.flip());
          }
        }
        assertThat(file.size()).isEqualTo(plain.size());
      }
    }
    assertThat(path).hasSameBinaryContentAs(folder.resolve("plain"));
  }

  @Test
  void anInterruptClosesNothingAndIsKept() throws IOException {
    Thread.currentThread().interrupt();
    try {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
      file.force(true);
      file.read(ByteBuffer.allocate(3), 0);
      assertThat(file.size()).isEqualTo(3);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(file.isOpen()).isTrue();
    assertThat(Files.readAllBytes(path)).containsExactly(1, 2, 3);
  }

  @Test
  void onceClosedItSaysSo() throws IOException {
    file.close();

    assertThatThrownBy(() -> file.read(ByteBuffer.allocate(1), 0))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(() -> file.write(ByteBuffer.allocate(1), 0))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(() -> file.force(true)).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void itsLockKeepsOthersOutUntilItIsClosed() throws IOException {
    file.write(ByteBuffer.wrap(new byte[] {1}), 0);
    FileLock lock = file.tryLock();
    file.read(ByteBuffer.allocate(1), 0);

    try (SteadyFile other = new SteadyFile(path.toString(), "rw")) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
      file.close();
      assertThat(other.tryLock()).isNotNull();
    }
  }

  private static ByteBuffer some(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    int from = random.nextInt(bytes.length);
    ByteBuffer heap = ByteBuffer.wrap(bytes, from, bytes.length - from);
    return random.nextBoolean()
        ? heap.slice()
        : ByteBuffer.allocateDirect(bytes.length)
            .put(Arrays.copyOf(bytes, bytes.length))
            .position(from);
  }

  private static ByteBuffer like(ByteBuffer other, Random random) {
    int before = random.nextInt(10);
    ByteBuffer buffer =
        random.nextBoolean()
            ? ByteBuffer.allocate(before + other.capacity())
            : ByteBuffer.allocateDirect(before + other.capacity());
    return buffer.position(before).slice();
  }
}
