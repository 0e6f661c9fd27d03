package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A device's and the server's computer fall asleep: SIGSTOP and SIGCONT. */
@Tag("process")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGSTOP")
@Timeout(240)
class SleepTest {
  /** Longer than what counts as a sleep. */
  private static final Duration NAP = Duration.ofSeconds(7);

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;
  private Launcher launcher;
  private RunningServer server;
  private String ann;
  private Path printed;
  private Process ben;

  @BeforeEach
  void aDeviceThatIsLive() throws Exception {
    launcher = new Launcher(folder);
    server = new RunningServer(launcher, folder);
    ann = folder.resolve("ann").toString();
    String home = folder.resolve("ben").toString();
    join(server.ownerLink(), ann, "ann");
    join(server.invite(), home, "ben");
    printed = folder.resolve("watch");
    ben =
        launcher.start(
            printed, folder.resolve("watch-err"), "sync", "--watch", "--json", "--home", home);
    await(() -> pulled() >= 1);
  }

  private void join(String link, String home, String name) throws Exception {
    assertThat(launcher.kith("join", link, "--home", home, "--handle", name, "--name", name).code())
        .isZero();
  }

  @AfterEach
  void stop() {
    ben.destroyForcibly();
    server.close();
  }

  @Test
  void aDeviceThatWakesUpGetsWhatItHasMissed() throws Exception {
    signal("-STOP", ben.toHandle());
    Instant asleep = Instant.now();
    int before = pulled();
    post("While Ben slept");
    await(() -> Instant.now().isAfter(asleep.plus(NAP)));

    signal("-CONT", ben.toHandle());

    await(() -> pulled() > before);
    assertThat(Launcher.read(folder.resolve("watch-err"))).isEmpty();
  }

  @Test
  void aServerThatWakesUpGoesOnWithItsLiveDevices() throws Exception {
    int before = pulled();
    signal("-STOP", server.handle());
    Instant asleep = Instant.now();
    await(() -> Instant.now().isAfter(asleep.plus(NAP)));
    signal("-CONT", server.handle());

    post("After the server slept");

    await(() -> pulled() > before);
  }

  private void post(String caption) throws Exception {
    String photo = launcher.photo("fig.jpg").toString();
    assertThat(launcher.kith("post", photo, "--caption", caption, "--home", ann).code()).isZero();
    assertThat(launcher.kith("sync", "--home", ann).code()).isZero();
  }

  /** Lines of exchanges that the watching device has printed. */
  private int pulled() throws Exception {
    return (int) Files.readString(printed).lines().filter(line -> line.contains("pulled")).count();
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    Process kill = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
