package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what a package brings is used here: neither the JDK nor the jars of the build. */
@Tag("package")
class PackageTest {
  private static final Path INSTALLED = Path.of("/opt/kith/bin");

  @TempDir Path folder;
  private final List<Process> running = new ArrayList<>();
  private boolean installed;
  private int calls;

  @AfterEach
  void remove() throws Exception {
    running.forEach(Process::destroyForcibly);
    if (installed) {
      assertThat(runs("apt-get", "remove", "-y", "-qq", "kith").code()).isZero();
      assertThat(INSTALLED.resolve("kith")).doesNotExist();
    }
  }

  private record Said(int code, String out) {}

  private Path out(int call) {
    return folder.resolve("out" + call);
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectErrorStream(true).redirectOutput(out(++calls).toFile());
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private Said runs(String... command) throws Exception {
    Process process = start(command);
    int call = calls;
    assertThat(process.waitFor(15, TimeUnit.MINUTES))
        .as("%s ends", Arrays.asList(command))
        .isTrue();
    return new Said(process.exitValue(), Launcher.read(out(call)));
  }

  private String awaits(Path file, String start) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (true) {
      List<String> lines =
          Files.exists(file) ? Launcher.read(file).lines().toList() : List.<String>of();
      for (String line : lines) {
        if (!line.isEmpty() && line.startsWith(start)) {
          return line;
        }
      }
      assertThat(System.nanoTime()).as("a line %s in %s", start, lines).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Test
  void whatIsInstalledServesJoinsAndOpensItsWindow() throws Exception {
    List<String> made =
        runs(Launcher.root().resolve("kith").toString(), "package").out().lines().toList();
    String deb = made.getLast();
    assertThat(made).anyMatch(line -> line.endsWith("/target/package/kith/bin/kith"));
    loudly(deb.endsWith(".deb"), "no Debian package was made here");
    loudly("root".equals(System.getProperty("user.name")), "only root may install a package");
    installed = true;
    assertThat(runs("apt-get", "install", "-y", "-qq", deb)).extracting(Said::code).isEqualTo(0);

    assertThat(Path.of("/usr/share/applications/kith-kith.desktop"))
        .content()
        .contains("MimeType=x-scheme-handler/kith;", "Exec=/opt/kith/bin/kith desktop %u");
    String link = serves();
    String home = folder.resolve("ann").toString();
    String kith = INSTALLED.resolve("kith").toString();
    assertThat(runs(kith, "join", link, "--home", home, "--handle", "ann", "--name", "Ann"))
        .extracting(Said::code)
        .isEqualTo(0);
    opensItsWindow(kith, home);
  }

  private String serves() throws IOException {
    start(
        INSTALLED.resolve("kith-server").toString(),
        "serve",
        "--home",
        folder.resolve("village").toString(),
        "--listen",
        "127.0.0.1:0");
    return awaits(out(calls), "kith://");
  }

  private void opensItsWindow(String kith, String home) throws Exception {
    loudly(runs("sh", "-c", "command -v Xvfb").code() == 0, "there is no Xvfb");
    Process display = start("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24");
    String number = awaits(out(calls), "");
    Path shown = folder.resolve("shown");
    Process window =
        start(
            "env",
            "DISPLAY=:" + number,
            "JAVA_TOOL_OPTIONS=-Dkith.shown=" + shown,
            kith,
            "desktop",
            "--home",
            home);

    assertThat(Integer.parseInt(awaits(shown, ""))).isPositive();

    window.destroy();
    assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(window.exitValue()).isZero();
    display.destroy();
  }

  private static void loudly(boolean can, String sentence) {
    if (!can) {
      System.out.println("SKIPPED: the installed app, since " + sentence);
    }
    assumeTrue(can, sentence);
  }
}
