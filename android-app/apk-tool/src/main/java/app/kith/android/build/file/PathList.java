package app.kith.android.build.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Paths as Maven's dependency plugin writes them into a file: one line, parted as a class path is.
 */
public final class PathList {
  private PathList() {}

  public static List<Path> read(Path file) throws IOException {
    return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .toList();
  }

  /**
   * The files below a folder whose names end so, in the order of their names; none where there is
   * no folder.
   */
  public static List<Path> below(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
