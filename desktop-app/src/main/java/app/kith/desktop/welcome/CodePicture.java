package app.kith.desktop.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the code in a picture; never on the window's thread. */
public interface CodePicture {
  /**
   * What the code says; empty where the picture has none.
   *
   * @throws IOException where it is no picture that can be read
   */
  Optional<String> read(Path picture) throws IOException;
}
