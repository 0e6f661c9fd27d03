package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class DemoTest {
  private static final long PATIENCE_SECONDS = 240;

  /** A window in memory passes for one on a display. */
  private static final List<String> DISPLAY =
      List.of(
          "env",
          "DISPLAY=none",
          "KITH_JAVA_OPTS=-Dglass.platform=Headless -Dprism.order=sw -XX:TieredStopAtLevel=1");

  private static final List<String> NO_DISPLAY =
      List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY");

  @TempDir Path folder;
  private final List<Process> running = new ArrayList<>();

  private Process starts(List<String> before) throws IOException {
    Process demo =
        new Launcher(folder).start(before, folder.resolve("out"), folder.resolve("err"), "demo");
    running.add(demo);
    return demo;
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process demo : running) {
      demo.destroy();
      assertThat(demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(demo.exitValue()).isZero();
    }
  }

  /** Gives the last line that begins so. */
  private String awaits(String file, String start) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      List<String> lines =
          Files.readString(folder.resolve(file))
              .lines()
              .filter(line -> line.startsWith(start))
              .toList();
      if (!lines.isEmpty()) {
        return lines.getLast();
      }
      assertThat(System.nanoTime()).as("a line %s in %s", start, file).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Test
  void whereThereIsADisplayAMembersWindowOpensAndItsEndIsNotTheDemos() throws Exception {
    Process demo = starts(DISPLAY);
    awaits("out", "The demo stays until Ctrl-C");
    String said = awaits("out", "The server: ");
    String homes = said.replaceAll(".*homes of all devices: (.*)\\)$", "$1");
    ProcessHandle window = window(demo, homes + "/yuki");

    window.destroy();
    window.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);

    assertThat(demo.isAlive()).isTrue();
    demo.destroy();
    demo.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(Path.of(homes)).doesNotExist();
  }

  private static ProcessHandle window(Process demo, String home) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      for (ProcessHandle each : demo.descendants().toList()) {
        List<String> words = List.of(each.info().arguments().orElse(new String[0]));
        if (words.contains("app.kith.desktop.Main") && words.contains(home)) {
          return each;
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("no window of " + home);
  }

  @Test
  void whereThereIsNoneItSaysSoInOneLine() throws Exception {
    Process demo = starts(NO_DISPLAY);

    awaits("err", "There is no display here to open a window on");

    assertThat(demo.isAlive()).isTrue();
  }
}
