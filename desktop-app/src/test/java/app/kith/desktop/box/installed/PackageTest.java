package app.kith.desktop.box.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.kith.desktop.box.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what a package brings is used here: neither the JDK nor the jars of the build. */
@Tag("package")
class PackageTest {
  private static final String KITH = "/opt/kith/bin/kith";
  private static final String HANDLER = "kith-kith.desktop";
  private static final Path ENTRY = Path.of("/usr/share/applications", HANDLER);

  /** Where a package may have left something. */
  private static final List<String> SYSTEM =
      List.of("/opt", "/usr/share/applications", "/usr/share/doc", "/var/lib/dpkg/info");

  /** An empty display has one or two, a window with letters and a picture thousands. */
  private static final int COLOURS_OF_A_WINDOW = 500;

  @TempDir Path folder;
  private final List<Process> running = new ArrayList<>();
  private boolean installed;
  private int calls;

  @BeforeEach
  void canBe() throws Exception {
    loudly("root".equals(System.getProperty("user.name")), "only root may install a package");
    for (String program : List.of("dpkg-deb", "fakeroot", "Xvfb", "xdg-mime")) {
      boolean there = runs(Map.of(), "sh", "-c", "command -v " + program).code() == 0;
      loudly(there, "there is no " + program);
    }
    loudly(!Files.exists(Path.of("/opt/kith")), "Kith is installed here already");
  }

  @AfterEach
  void remove() throws Exception {
    running.forEach(process -> {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    });
    if (installed) {
      runs(Map.of(), "dpkg", "--purge", "kith");
    }
  }

  private record Said(int code, String out) {}

  private Path out(int call) {
    return folder.resolve("out" + call);
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(out(++calls).toFile());
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private Said runs(Map<String, String> environment, String... command) throws Exception {
    Process process = start(environment, command);
    int call = calls;
    assertThat(process.waitFor(10, TimeUnit.MINUTES))
        .as("%s ends", Arrays.asList(command))
        .isTrue();
    return new Said(process.exitValue(), Launcher.read(out(call)));
  }

  private void done(String... command) throws Exception {
    Said said = runs(Map.of(), command);
    assertThat(said.code()).as(said.out()).isZero();
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

  private static void awaitsAWindow(VirtualDisplay display, String name) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (display.colours() < COLOURS_OF_A_WINDOW) {
      assertThat(System.nanoTime()).as("a window is to be seen").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    display.shoot(Path.of("target/screenshots").resolve(name + ".png"));
  }

  @Test
  void whatIsInstalledServesJoinsOpensItsWindowAndLinksAndLeavesNothing() throws Exception {
    installs();
    assertThat(ENTRY)
        .content()
        .contains("MimeType=x-scheme-handler/kith;", "Exec=/opt/kith/bin/kith desktop %u");
    assertThat(runs(Map.of(), "xdg-mime", "query", "default", "x-scheme-handler/kith").out())
        .isEqualTo(HANDLER);

    Process server = serves();
    String link = awaits(out(calls), "kith://");
    try (VirtualDisplay display = VirtualDisplay.start(folder)) {
      aClickedLinkOpensTheWindow(display, link);
    }
    String home = folder.resolve("ann").toString();
    done(KITH, "join", link, "--home", home, "--handle", "ann", "--name", "Ann");
    try (VirtualDisplay display = VirtualDisplay.start(folder)) {
      opensItsWindow(display, home);
    }
    server.destroy();
    assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();

    done("dpkg", "--purge", "kith");
    installed = false;
    assertThat(leftOver()).isEmpty();
    assertThat(runs(Map.of(), "xdg-mime", "query", "default", "x-scheme-handler/kith").out())
        .isEmpty();
  }

  /** Neither what the JVM learns nor a small file is of interest here, and both take long. */
  private void installs() throws Exception {
    Said said =
        runs(
            Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"),
            Launcher.root().resolve("kith").toString(),
            "package",
            "--no-training");
    assertThat(said.code()).as(said.out()).isZero();
    List<String> made = said.out().lines().toList();
    assertThat(made).anyMatch(line -> line.endsWith("/target/package/kith/bin/kith"));
    assertThat(made.getLast()).endsWith(".deb");
    installed = true;
    done("apt-get", "install", "-y", "-qq", made.getLast());
  }

  private Process serves() throws IOException {
    return start(
        Map.of(),
        "/opt/kith/bin/kith-server",
        "serve",
        "--home",
        folder.resolve("village").toString(),
        "--listen",
        "127.0.0.1:0");
  }

  private void aClickedLinkOpensTheWindow(VirtualDisplay display, String link) throws Exception {
    Path user = Files.createDirectory(folder.resolve("user"));
    Map<String, String> desktop = Map.of("DISPLAY", display.name(), "HOME", user.toString());
    Process clicked = start(desktop, "xdg-open", link);
    awaitsAWindow(display, "installed-link");

    assertThat(runs(desktop, KITH, "desktop", link))
        .satisfies(second -> {
          assertThat(second.code()).isZero();
          assertThat(second.out()).contains("already: its window comes to the front");
        });

    clicked.descendants().forEach(ProcessHandle::destroy);
    assertThat(clicked.waitFor(1, TimeUnit.MINUTES)).isTrue();
    running.remove(clicked);
  }

  private void opensItsWindow(VirtualDisplay display, String home) throws Exception {
    Path shown = folder.resolve("shown");
    Process window =
        start(
            Map.of("DISPLAY", display.name(), "JAVA_TOOL_OPTIONS", "-Dkith.shown=" + shown),
            KITH,
            "desktop",
            "--home",
            home);
    assertThat(Integer.parseInt(awaits(shown, ""))).isPositive();
    awaitsAWindow(display, "installed-home");

    window.destroy();
    assertThat(window.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(window.exitValue()).isZero();
    running.remove(window);
  }

  private static List<Path> leftOver() throws IOException {
    List<Path> left = new ArrayList<>();
    for (String place : SYSTEM) {
      try (Stream<Path> files = Files.list(Path.of(place))) {
        files.filter(file -> file.getFileName().toString().startsWith("kith")).forEach(left::add);
      }
    }
    return left;
  }

  private static void loudly(boolean can, String sentence) {
    if (!can) {
      System.out.println("SKIPPED: the installed app, since " + sentence);
    }
    assumeTrue(can, sentence);
  }
}
