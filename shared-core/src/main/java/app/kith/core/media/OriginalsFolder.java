package app.kith.core.media;

import app.kith.core.home.DurableFiles;
import app.kith.core.model.BlobId;
import app.kith.core.model.Limits;
import java.io.ByteArrayInputStream;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The device's own copies of what it posts, each named by its SHA-256, so that the source file may
 * be deleted as soon as a post is made. A file that has its name is whole and forced to disk.
 *
 * <p>Names are given, and taken away again, only inside a transaction of the outbox: so nobody
 * takes a file away between its naming and the commit of the post that names it.
 */
public final class OriginalsFolder {
  private static final String UNFINISHED = ".part";
  private static final long MOST_BYTES = Limits.STANDARD.blobBytes() + 1;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  public OriginalsFolder(Path folder) {
    this.folder = folder;
  }

  /** A copy that is not named by its hash yet. */
  public record Draft(Path file, BlobDigest digest) {}

  /**
   * Copies a file in and hashes it; not kept before {@link #force} and {@link #keep}. Of more than
   * an original may have, such as a pipe without an end, it takes one byte too many and no more.
   *
   * @throws FileNotFoundException where the source is not there (any more)
   * @throws IOException where it can't be read or the disk is full; nothing is left behind
   */
  public Draft copy(Path source) throws IOException {
    DurableFiles.createFolders(folder);
    try {
      return draft(Files.newInputStream(source));
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException(e.getMessage());
    }
  }

  /** Takes in what was drawn here, like {@link #copy}. */
  public Draft add(byte[] drawn) throws IOException {
    DurableFiles.createFolders(folder);
    return draft(new ByteArrayInputStream(drawn));
  }

  private Draft draft(InputStream source) throws IOException {
    Path part = folder.resolve(UUID.randomUUID() + UNFINISHED);
    try (InputStream in = source;
        OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      return new Draft(part, BlobDigest.copy(in, out, MOST_BYTES));
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Forces a draft's bytes to disk, which may take long. */
  public void force(Draft draft) throws IOException {
    DurableFiles.forceFile(draft.file());
  }

  /** Names drafts that were forced; the names are on the disk when this returns. */
  public void keep(List<Draft> drafts) throws IOException {
    if (drafts.isEmpty()) {
      return;
    }
    for (Draft draft : drafts) {
      Files.move(
          draft.file(),
          path(draft.digest().id()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    DurableFiles.forceFolder(folder);
  }

  /** Deletes a draft; one that was kept stays. */
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

  /** All that are kept. */
  public Set<BlobId> kept() throws IOException {
    Set<BlobId> kept = new LinkedHashSet<>();
    for (Path file : files("*")) {
      String name = file.getFileName().toString();
      if (NAME.matcher(name).matches()) {
        kept.add(new BlobId(name));
      }
    }
    return kept;
  }

  /** Deletes an original, if it is here; it stays deleted after a power cut. */
  public void delete(BlobId blob) throws IOException {
    if (Files.deleteIfExists(path(blob))) {
      DurableFiles.forceFolder(folder);
    }
  }

  /** Deletes drafts that nobody has written to since; their programs were killed. */
  public void discardOlder(Instant than) throws IOException {
    for (Path part : files("*" + UNFINISHED)) {
      if (isOlder(part, than)) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static boolean isOlder(Path part, Instant than) throws IOException {
    try {
      return Files.getLastModifiedTime(part).toInstant().isBefore(than);
    } catch (NoSuchFileException e) {
      return false; // its post has named or discarded it this very moment
    }
  }

  private List<Path> files(String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
        found.forEach(files::add);
      }
    }
    return files;
  }
}
