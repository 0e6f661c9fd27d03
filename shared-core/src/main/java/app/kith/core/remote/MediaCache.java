package app.kith.core.remote;

import app.kith.core.home.DurableFiles;
import app.kith.core.media.BlobDigest;
import app.kith.core.store.CachedMedia;
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

  public boolean has(CachedMedia media) {
    return Files.isRegularFile(path(media.sha256()));
  }

  CachedMedia take(String media, String size, ResponseBody body) throws IOException {
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
      return new CachedMedia(media, size, digest.id().value(), digest.bytes());
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
