package app.kith.android.build.dex;

import app.kith.android.build.file.PathList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of dex, and of what several jars want and an app may have only once, as the stand-in for
 * records.
 */
public record Dexed(Path folder) {
  static Path onceIn(Path folder) {
    return folder.resolve("once");
  }

  List<Path> code() throws IOException {
    return PathList.below(folder, ".dex");
  }

  List<Path> once() throws IOException {
    return PathList.below(onceIn(folder), ".globals");
  }
}
