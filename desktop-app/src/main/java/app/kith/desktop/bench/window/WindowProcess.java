package app.kith.desktop.bench.window;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A window in memory, as the launcher starts it, that uses itself and writes down how it went. */
final class WindowProcess implements Closeable {
  private static final long LOOK_MILLIS = 100;
  private static final long LAST_WRITES_SECONDS = 20;

  private final Process process;
  private final Path said;

  private WindowProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Starts it.
   *
   * @param options more for its JVM
   */
  static WindowProcess start(String launcher, Path home, Path said, List<String> options)
      throws IOException {
    Files.deleteIfExists(said);
    ProcessBuilder builder =
        new ProcessBuilder(launcher, "desktop", "--home", home.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder
        .environment()
        .put(
            "KITH_JAVA_OPTS",
            "-Dglass.platform=Headless -Dprism.order=sw -Dkith.soak="
                + said
                + " "
                + String.join(" ", options));
    // Drawn in memory, but the program asks whether there is a display.
    builder.environment().put("DISPLAY", "none");
    return new WindowProcess(builder.start(), said);
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it has ended by itself. */
  void ends(Duration limit) throws IOException, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("the window does not end");
    }
  }

  /** Waits for the line that begins with this word, and gives the rest of it. */
  String says(String word, Duration limit) throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      boolean alive = process.isAlive();
      Optional<String> line = line(word);
      if (line.isPresent()) {
        return line.get();
      }
      if (!alive) {
        throw new IOException("the window has ended: see what it said above");
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IOException("the window did not get to '" + word + "' within " + limit);
  }

  private Optional<String> line(String word) throws IOException {
    try {
      return Files.readAllLines(said).stream()
          .filter(line -> line.equals(word) || line.startsWith(word + " "))
          .map(line -> line.substring(word.length()).strip())
          .findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
