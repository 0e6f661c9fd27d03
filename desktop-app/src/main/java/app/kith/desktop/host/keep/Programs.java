package app.kith.desktop.host.keep;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs of the system that may be there or not.
 *
 * @param path the folders in which they are looked for, as the variable {@code PATH} has them
 */
record Programs(String path) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  Optional<Path> find(String name) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs one that speaks briefly.
   *
   * @param said its output, both kinds together
   */
  record Ran(int code, String said) {
    boolean isWell() {
      return code == 0;
    }
  }

  /**
   * Runs one to its end.
   *
   * @throws IOException where it can't be started or takes too long
   */
  static Ran run(Path program, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      // What it says is short enough for the pipe, so it can end before it is read.
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new HostFailure(HostFailure.Why.NO_ANSWER);
      }
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Ran(process.exitValue(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program.getFileName() + " ran", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
