package app.kith.core.media;

import app.kith.core.home.DurableFiles;
import app.kith.core.model.BlobId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The device's own copies of what it posts, each named by its SHA-256, so that the source file may
 * be deleted as soon as a post is made. A file that is here is whole and forced to disk.
 */
public final class OriginalsFolder {
  private static final String UNFINISHED = ".part";
  private static final Pattern BLOB = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  public OriginalsFolder(Path folder) {
    this.folder = folder;
  }

  /** A copy that is not named by its hash yet. */
  public record Draft(Path file, BlobDigest digest) {}

  /**
   * Copies a file in and hashes it; not kept before {@link #keep}.
   *
   * @throws FileNotFoundException where the source is not there (any more)
   * @throws IOException where it can't be read or the disk is full; nothing is left behind
   */
  public Draft copy(Path source) throws IOException {
    DurableFiles.createFolders(folder);
    Path part = folder.resolve(UUID.randomUUID() + UNFINISHED);
    try (InputStream in = Files.newInputStream(source);
        OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      return new Draft(part, BlobDigest.copy(in, out));
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(part);
      throw new FileNotFoundException(e.getMessage());
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Forces a draft's bytes to disk, which may take its time; keeping it is quick then. */
  public void force(Draft draft) throws IOException {
    DurableFiles.forceFile(draft.file());
  }

  /** Keeps a draft for good, that was forced: its name is on the disk when this returns. */
  public void keep(Draft draft) throws IOException {
    Files.move(
        draft.file(),
        path(draft.digest().id()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.forceFolder(folder);
  }

  public void discard(Draft draft) throws IOException {
    Files.deleteIfExists(draft.file());
  }

  /** Where this original lies, whether it is there or not. */
  public Path path(BlobId blob) {
    return folder.resolve(blob.value());
  }

  public boolean has(BlobId blob) {
    return Files.isRegularFile(path(blob));
  }

  /** Names of all originals that are here. */
  public Set<String> all() throws IOException {
    Set<String> names = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          if (BLOB.matcher(name).matches()) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  /** Deletes an original, if it is here; it stays deleted after a power cut. */
  public void delete(BlobId blob) throws IOException {
    if (Files.deleteIfExists(path(blob))) {
      DurableFiles.forceFolder(folder);
    }
  }

  /** Deletes what a killed program left half copied. */
  public void sweep() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }
}
