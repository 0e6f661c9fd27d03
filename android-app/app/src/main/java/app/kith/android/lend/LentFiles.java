package app.kith.android.lend;

import android.content.Context;
import android.net.Uri;
import androidx.core.content.FileProvider;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A folder of copies that other apps may read while they are given one. */
public final class LentFiles {
  /** Stands in the manifest too. */
  private static final String AUTHORITY = ".lent";

  private static final Duration LENT = Duration.ofHours(12);
  private static final int LONGEST_NAME = 80;

  private final Context context;
  private final Path folder;

  public LentFiles(Context context) {
    this.context = context;
    this.folder = context.getCacheDir().toPath().resolve("lent");
  }

  /**
   * A place for a new copy; old ones go.
   *
   * @param name what another app calls it; what no file can be called is left out
   */
  public Path place(String name) throws IOException {
    Files.createDirectories(folder);
    sweep();
    Path own = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
    return own.resolve(plain(name));
  }

  /** Takes old copies back, whoever was given them: by then they were read. */
  public void sweep() throws IOException {
    if (Files.isDirectory(folder)) {
      sweep(Instant.now().minus(LENT));
    }
  }

  /** What another app is given to open it. */
  public Uri address(Path file) {
    return FileProvider.getUriForFile(context, context.getPackageName() + AUTHORITY, file.toFile());
  }

  /** Takes a copy back. */
  public void back(Path file) throws IOException {
    Files.deleteIfExists(file);
    Path own = file.getParent();
    if (own != null) {
      Files.deleteIfExists(own);
    }
  }

  static String plain(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
    int dot = plain.lastIndexOf('.');
    String end = dot < 0 ? "" : plain.substring(dot);
    String start = dot < 0 ? plain : plain.substring(0, dot);
    int most =
        start.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, start.codePointCount(0, start.length())));
    return start.substring(0, most) + end;
  }

  private void sweep(Instant before) throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder)) {
      for (Path copy : copies) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
          erase(copy);
        }
      }
    }
  }

  private static void erase(Path copy) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(copy)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(copy);
  }
}
