package app.kith.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read from its start more than once, with the same bytes each time. */
@FunctionalInterface
public interface MediaSource {
  /** A new stream at the first byte, which the caller closes. */
  InputStream open() throws IOException;

  static MediaSource of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
