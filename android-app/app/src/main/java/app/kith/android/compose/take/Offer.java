package app.kith.android.compose.take;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Something that another app offers. Reading it may fail in any way, and may never end. */
public interface Offer {
  /** What people call it, in one line; "" where nobody says. Asks the other app. */
  String name();

  /**
   * Its bytes.
   *
   * @throws IOException where the other app does not give them, for whatever reason
   */
  InputStream open() throws IOException;

  /**
   * By which the next process finds it again, where it is allowed to; "" where it can't. In one
   * line.
   */
  default String address() {
    return "";
  }

  /** What was said of it for those who can't see it, or "". */
  default String description() {
    return "";
  }

  /** The file of this app's own that it is, which may be moved away instead of copied. */
  default Optional<Path> own() {
    return Optional.empty();
  }
}
