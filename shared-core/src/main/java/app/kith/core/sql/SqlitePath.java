package app.kith.core.sql;

import app.kith.core.home.DurableFiles;
import app.kith.core.home.OwnersAlone;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a SQLite file lies, with the two that SQLite puts beside it. */
public record SqlitePath(Path file) {
  /** Tells files apart that had this name one after the other; null where there is no telling. */
  public @Nullable Object identity() throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return "missing";
    }
  }

  /**
   * Makes an empty file that only its owner may read, where there is none: it will hold the
   * device's secrets, and SQLite gives the files beside it the same rights.
   */
  public void create() throws IOException {
    try {
      Files.createFile(file, OwnersAlone.file(file));
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // It is there, or its folder is not: SQLite says so next.
    }
  }

  /**
   * Forces to disk what was committed. It lies in the write-ahead log until a checkpoint, which
   * forces by itself; SQLite's locks are on other files, so opening this one loses none.
   */
  public void force() throws IOException {
    Path log = beside("-wal");
    if (Files.exists(log)) {
      DurableFiles.forceFile(log);
    }
  }

  /** Forces the names of the file and of those beside it. */
  public void forceNames() throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      DurableFiles.forceFolder(folder);
    }
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Makes room for a new file; one that was damaged earlier makes room for this one. */
  public void moveAside() throws IOException {
    for (String part : List.of("-wal", "-shm")) {
      Files.deleteIfExists(beside(part));
    }
    Files.move(file, beside(".damaged"), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
