package app.kith.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PostgreSQL's own programs, run as somebody who isn't root, since they refuse root. */
final class PostgresPrograms {
  private static final Path DEBIANS = Path.of("/usr/lib/postgresql");
  private static final long PATIENCE_SECONDS = 90;

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /** The newest that is installed; empty where none is. */
  static Optional<PostgresPrograms> find() {
    if (!Files.isDirectory(DEBIANS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(DEBIANS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString))
          .map(PostgresPrograms::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Runs one to its end. What it says goes to a file, since a server that it starts keeps it. */
  void run(Path said, String program, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(folder.resolve(program).toString());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(said.toFile());
    builder.directory(Path.of("/").toFile());
    // Messages in one language, and none of the user's own settings.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " takes too long: " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(program + " failed: " + Files.readString(said));
    }
  }
}
