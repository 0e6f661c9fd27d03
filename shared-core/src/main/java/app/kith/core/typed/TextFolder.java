package app.kith.core.typed;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts on the disk by their names, a file each.
 *
 * @param folder where they lie; it is made with the first
 */
public record TextFolder(Path folder) {
  private static final String END = ".txt";

  /** More than anybody types; a larger file is none of ours. */
  private static final long MOST_BYTES = 1 << 20;

  /** All of them by their names; what can't be read is passed over and stays where it is. */
  public Map<String, String> read() throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(END) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        try {
          texts.put(name.substring(0, name.length() - END.length()), text(file));
        } catch (CharacterCodingException e) {
          // It was not written by us.
        }
      }
    }
    return texts;
  }

  private static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
        .toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toList());
    } catch (NoSuchFileException e) {
      return Collections.emptyList();
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

  private Path file(String name) {
    return folder.resolve(name + END);
  }
}
