package app.kith.core.remote;

import app.kith.core.home.DurableFiles;
import app.kith.core.media.BlobDigest;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.SyncRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ResponseBody;

/** Downloaded pictures, each named by the SHA-256 of what came; it may be emptied at any time. */
public final class MediaCache {
  private static final String UNFINISHED = ".part";

  /** A download that nobody has written to for so long is that of a killed program. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Path folder;
  private final AtomicBoolean swept = new AtomicBoolean();

  public MediaCache(Path folder) {
    this.folder = folder;
  }

  /** Where a cached file lies. */
  public Path path(String sha256) {
    return shelf(sha256).resolve(sha256);
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  public boolean has(String sha256) {
    return Files.isRegularFile(path(sha256));
  }

  /**
   * Names of the files that were written before a time.
   *
   * @param before milliseconds since 1970
   */
  public Set<String> filesBefore(long before) throws IOException {
    Set<String> names = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, "??")) {
        for (Path shelf : shelves) {
          addOlder(shelf, before, names);
        }
      }
    }
    return names;
  }

  private static void addOlder(Path shelf, long before, Set<String> names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toMillis() < before) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    } catch (NoSuchFileException e) {
      // Another process was faster: all of this may be emptied at any time.
    }
  }

  /** Deletes a file, if it is here. */
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  CachedMedia take(SyncRequest.Download wanted, ResponseBody body) throws IOException {
    DurableFiles.createFolders(folder);
    if (!swept.getAndSet(true)) {
      sweep(Instant.now().minus(FORGOTTEN));
    }
    Path part = folder.resolve(UUID.randomUUID() + UNFINISHED);
    try {
      BlobDigest digest;
      try (InputStream in = body.byteStream();
          OutputStream out = Files.newOutputStream(part)) {
        digest = BlobDigest.copy(in, out);
      }
      Path target = path(digest.id().value());
      DurableFiles.createFolders(shelf(digest.id().value()));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new CachedMedia(
          wanted.post(), wanted.media(), wanted.size(), digest.id().value(), digest.bytes());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void sweep(Instant before) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (NoSuchFileException e) {
      // Another program has finished its download this very moment; the rest is for the next time.
    }
  }
}
