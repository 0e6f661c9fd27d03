package app.kith.desktop.draft;

import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Drafts on the disk, a text file each.
 *
 * @param folder where they lie; it is made with the first
 */
public record DraftFolder(Path folder) {
  /**
   * Takes over the texts of another folder, which goes. Where both have one of a name, one follows
   * the other.
   */
  public void takeOver(Path other) throws IOException {
    TextFolder own = new TextFolder(folder);
    TextFolder others = new TextFolder(other);
    Map<String, String> mine = own.read();
    for (Map.Entry<String, String> each : others.read().entrySet()) {
      String has = mine.getOrDefault(each.getKey(), "");
      own.write(each.getKey(), joined(has, each.getValue()));
      others.delete(each.getKey());
    }
    Emptied.remove(other);
  }

  /** Two texts as one, where they are not the same or one of them is empty. */
  public static String joined(String one, String other) {
    if (one.isBlank() || one.equals(other)) {
      return other;
    }
    return other.isBlank() ? one : one + "\n\n" + other;
  }
}
