package app.kith.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.HomeLock.Acquired;
import app.kith.core.home.HomeLock.Held;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
@Timeout(60)
class HomeLockProcessTest {
  @TempDir Path home;
  private @Nullable Process other;

  @AfterEach
  void endTheOther() {
    if (other != null) {
      other.destroyForcibly();
    }
  }

  @Test
  void anotherProcessIsSeenAndItsDeathFreesTheHome() throws Exception {
    Process holder = start();
    assertThat(firstLine(holder)).isEqualTo("holds");

    assertThat(HomeLock.tryAcquire(home, HomeLock.HOME))
        .isEqualTo(new Held(Optional.of(new LockHolder(holder.pid(), 8420, null, Instant.EPOCH))));
    assertThat(holder.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(home.resolve("lock")).isNotEmptyFile();
    assertThat(HomeLock.tryAcquire(home, HomeLock.HOME))
        .isInstanceOfSatisfying(Acquired.class, HomeLockProcessTest::close);
  }

  @Test
  void unreadableContentStillMeansHeld() throws Exception {
    assertThat(firstLine(start())).isEqualTo("holds");
    for (String content : new String[] {"", "{", "[]", "{\"pid\":1}", "{\"started\":\"never\"}"}) {
      Files.write(home.resolve("lock"), content.getBytes(StandardCharsets.UTF_8));

      assertThat(HomeLock.tryAcquire(home, HomeLock.HOME)).isEqualTo(new Held(Optional.empty()));
    }
  }

  @Test
  void aRefusedAttemptInThisProcessDoesNotLoseTheLockToOthers() throws Exception {
    try (HomeLock ours = ((Acquired) HomeLock.tryAcquire(home, HomeLock.HOME)).lock()) {
      assertThat(HomeLock.tryAcquire(home, HomeLock.HOME)).isInstanceOf(Held.class);

      assertThat(firstLine(start())).isEqualTo("refused");
    }
  }

  private Process start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    Process started =
        new ProcessBuilder(
                java.toString(), "-cp", classPath, HoldHome.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    other = started;
    return started;
  }

  private static @Nullable String firstLine(Process process) throws IOException {
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    return reader.readLine();
  }

  private static void close(Acquired acquired) {
    try {
      acquired.lock().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
