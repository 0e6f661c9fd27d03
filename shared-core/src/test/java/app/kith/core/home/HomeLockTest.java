package app.kith.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.core.home.HomeLock.Acquired;
import app.kith.core.home.HomeLock.Held;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  private static final LockHolder HOLDER =
      new LockHolder(4711, 8420, "/run/user/1000/kith.sock", Instant.parse("2026-11-21T12:00:00Z"));

  @TempDir Path home;

  @Test
  void aSecondAttemptInTheSameProcessLearnsWhoHoldsTheHome() throws IOException {
    try (HomeLock lock = acquire(HomeLock.HOME)) {
      assertThat(HomeLock.tryAcquire(home, HomeLock.HOME)).isEqualTo(new Held(Optional.empty()));

      lock.update(HOLDER);

      assertThat(HomeLock.tryAcquire(home, HomeLock.HOME)).isEqualTo(new Held(Optional.of(HOLDER)));
    }
  }

  @Test
  void whoHoldsItIsToldWithoutTakingIt() throws IOException {
    assertThat(HomeLock.holderOf(home.resolve("nowhere"), HomeLock.HOME)).isEmpty();
    assertThat(HomeLock.holderOf(home, HomeLock.HOME)).isEmpty();
    try (HomeLock lock = acquire(HomeLock.HOME)) {
      lock.update(HOLDER);
      assertThat(HomeLock.holderOf(home, HomeLock.HOME)).contains(HOLDER);
      assertThat(HomeLock.tryAcquire(home, HomeLock.HOME)).isEqualTo(new Held(Optional.of(HOLDER)));
    }
    assertThat(HomeLock.holderOf(home, HomeLock.HOME)).as("let go").isEmpty();
    acquire(HomeLock.HOME).close();
  }

  @Test
  void aHomeReachedByAnotherPathIsTheSameHome() throws IOException {
    Path link = Files.createSymbolicLink(home.resolveSibling(home.getFileName() + "-link"), home);
    try (HomeLock held = acquire(HomeLock.HOME)) {
      assertThat(HomeLock.tryAcquire(link, HomeLock.HOME)).isInstanceOf(Held.class);
    } finally {
      Files.delete(link);
    }
  }

  @Test
  void closingLetsTheNextOneIn() throws IOException {
    HomeLock first = acquire(HomeLock.HOME);
    first.update(HOLDER);

    first.close();
    first.close();

    acquire(HomeLock.HOME).close();
    assertThatThrownBy(() -> first.update(HOLDER)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void locksOfTwoNamesDoNotMeet() throws IOException {
    try (HomeLock forAll = acquire(HomeLock.HOME);
        HomeLock forSync = acquire(HomeLock.SYNC)) {
      assertThat(HomeLock.tryAcquire(home, HomeLock.SYNC)).isInstanceOf(Held.class);
    }
  }

  @Test
  void theContentIsReplacedAndClearedInTheEnd() throws IOException {
    Path file = Files.write(home.resolve("lock"), "left over".getBytes(StandardCharsets.UTF_8));

    try (HomeLock lock = acquire(HomeLock.HOME)) {
      lock.update(HOLDER);
      lock.update(new LockHolder(1, null, null, Instant.EPOCH));
      assertThat(Files.size(file)).isLessThan(60);
    }

    assertThat(file).isEmptyFile();
  }

  @Test
  void aMissingHomeIsAFailure() {
    assertThatThrownBy(() -> HomeLock.tryAcquire(home.resolve("missing"), HomeLock.HOME))
        .isInstanceOf(NoSuchFileException.class);
  }

  private HomeLock acquire(String name) throws IOException {
    return ((Acquired) HomeLock.tryAcquire(home, name)).lock();
  }
}
