package app.kith.desktop.draft;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder from which all drafts were taken. */
public final class Emptied {
  private Emptied() {}

  /** Removes it, unless there is something in it that nobody took. */
  public static void remove(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Whoever looks for it finds it here.
    }
  }
}
