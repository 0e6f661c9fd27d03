package app.kith.server.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** There is no room for more bytes. Nothing is lost: the sender keeps them and tries again. */
public final class DiskFullException extends IOException {
  private static final long serialVersionUID = 1;

  DiskFullException(Path folder, @Nullable IOException cause) {
    super("the disk that holds " + folder + " is full: make room on it", cause);
  }
}
