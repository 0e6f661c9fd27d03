package app.kith.desktop.draft;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Drafts on the disk, a text file each.
 *
 * @param folder where they lie; it is made with the first
 */
public record DraftFolder(Path folder) {
  private static final String END = ".txt";

  /** More than anybody types; a larger file is none of ours. */
  private static final long MOST_BYTES = 1 << 20;

  /** All of them by their names; what can't be read is passed over and stays where it is. */
  public Map<String, String> read() throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(END) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        try {
          texts.put(name.substring(0, name.length() - END.length()), Files.readString(file));
        } catch (CharacterCodingException e) {
          // It was not written by us.
        }
      }
    }
    return texts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Keeps a text; forced to the disk when this returns. */
  public void write(String name, String text) throws IOException {
    DurableFiles.createFolders(folder);
    DurableFiles.writeAtomically(file(name), text.getBytes(StandardCharsets.UTF_8));
  }

  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /**
   * Takes over the texts of another folder, which goes. Where both have one of a name, one follows
   * the other.
   */
  public void takeOver(Path other) throws IOException {
    Map<String, String> mine = read();
    for (Map.Entry<String, String> each : new DraftFolder(other).read().entrySet()) {
      String has = mine.getOrDefault(each.getKey(), "");
      write(each.getKey(), joined(has, each.getValue()));
      new DraftFolder(other).delete(each.getKey());
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

  private Path file(String name) {
    return folder.resolve(name + END);
  }
}
