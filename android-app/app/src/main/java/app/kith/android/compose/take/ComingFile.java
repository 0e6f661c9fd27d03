package app.kith.android.compose.take;

import app.kith.core.home.DurableFiles;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is still to be taken in, beside the draft: a line each, so that the next process goes on
 * with it, or says what it can't.
 */
public final class ComingFile {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String BETWEEN = " ";

  private final Path file;

  public ComingFile(Path folder) {
    this.file = folder.resolve("coming.txt");
  }

  public List<Coming> load() throws IOException {
    List<Coming> coming = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] parts = line.split(BETWEEN, 2);
        if (parts.length == 2) {
          coming.add(
              new Coming(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8)));
        }
      }
    } catch (NoSuchFileException e) {
      return coming;
    } catch (IllegalArgumentException e) {
      // No line of ours.
      throw new IOException("what was coming can't be read", e);
    }
    return coming;
  }

  /** Keeps it in place of what was coming before; it is on the disk when this returns. */
  public void save(List<Coming> coming) throws IOException {
    if (coming.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Coming each : coming) {
      lines.append(URLEncoder.encode(each.id(), UTF_8)).append(BETWEEN);
      lines.append(URLEncoder.encode(each.address(), UTF_8)).append('\n');
    }
    Path folder = file.getParent();
    if (folder != null) {
      DurableFiles.createFolders(folder);
    }
    DurableFiles.writeAtomically(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
