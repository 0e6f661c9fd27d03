package app.kith.android.build.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Archives and folders, each into the other. */
public final class Archives {
  private Archives() {}

  /** Unpacks the entries whose names are wanted; one that leads out of the folder is refused. */
  public static void unpack(InputStream archive, Path folder, Predicate<String> wanted)
      throws IOException {
    ZipInputStream in = new ZipInputStream(archive);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (entry.isDirectory() || !wanted.test(entry.getName())) {
        continue;
      }
      Path file = folder.resolve(entry.getName()).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException(
            "the archive's entry " + entry.getName() + " leads out of its folder; don't use it");
      }
      Files.createDirectories(file.getParent());
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes away a file or a folder with all in it, where there is one. */
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
