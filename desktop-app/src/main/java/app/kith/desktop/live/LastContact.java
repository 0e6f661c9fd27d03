package app.kith.desktop.live;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When the community's computer answered a window for the last time, kept in the home: who opens a
 * window after weeks is told since when nothing new has come.
 */
final class LastContact {
  private static final String NAME = "last-contact";
  private static final long MOST_BYTES = 100;

  private final Path file;

  LastContact(Path home) {
    this.file = home.resolve(NAME);
  }

  /** Empty where it never did, or nobody can tell any more. */
  Optional<Instant> read() throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Instant.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  void write(Instant when) throws IOException {
    DurableFiles.writeAtomically(file, when.toString().getBytes(StandardCharsets.UTF_8));
  }
}
