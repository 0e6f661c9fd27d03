package app.kith.server.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The room on the disk that a folder lies on. */
public final class DiskSpace {
  /**
   * What pictures leave free by default: 256 MiB, so that the database, whose failure is worse,
   * does not run out of room first.
   */
  public static final long RESERVE = 256L << 20;

  /**
   * What the database leaves free: 64 MiB, more than a transaction and its tidying up ever take. H2
   * closes itself where a write fails, so it must not come to that.
   */
  public static final long DATABASE_RESERVE = 64L << 20;

  private static final List<String> SAID =
      List.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

  private final Path folder;
  private final long reserve;

  /** Found once: finding it takes fifty times as long as asking it. */
  private volatile @Nullable FileStore store;

  /**
   * Looks at nothing yet.
   *
   * @param folder exists when room is asked for
   * @param reserve bytes that are left free
   */
  public DiskSpace(Path folder, long reserve) {
    this.folder = folder;
    this.reserve = reserve;
  }

  /**
   * Refuses bytes for which there is no room.
   *
   * @throws DiskFullException where less than the reserve would remain
   */
  public void require(long bytes) throws IOException {
    if (store().getUsableSpace() - bytes < reserve) {
      throw new DiskFullException(folder, null);
    }
  }

  private FileStore store() throws IOException {
    FileStore known = store;
    if (known == null) {
      known = Files.getFileStore(folder);
      store = known;
    }
    return known;
  }

  /** The failure of a write as what it is: a full disk has no exception type of its own. */
  public IOException explain(IOException failure) {
    return isFull(failure) ? new DiskFullException(folder, failure) : failure;
  }

  /** Whether a full disk is behind a failure, however deep. */
  public static boolean isFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof DiskFullException || SAID.stream().anyMatch(said::contains)) {
        return true;
      }
    }
    return false;
  }
}
