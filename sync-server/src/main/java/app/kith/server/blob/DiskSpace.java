package app.kith.server.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The room on the disk that a folder lies on.
 *
 * @param reserve bytes that blobs leave free, so that the database, whose failure is worse, does
 *     not run out of room first
 */
public record DiskSpace(Path folder, long reserve) {
  /** What the server leaves free by default: 256 MiB. */
  public static final long RESERVE = 256L << 20;

  /**
   * Refuses bytes for which there is no room.
   *
   * @throws DiskFullException where less than the reserve would remain
   */
  public void require(long bytes) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() - bytes < reserve) {
      throw new DiskFullException(folder, null);
    }
  }

  /** The failure of a write as what it is: a full disk has no exception type of its own. */
  public IOException explain(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    boolean full =
        message.contains("no space left on device")
            || message.contains("quota exceeded")
            || message.contains("not enough space on the disk");
    return full ? new DiskFullException(folder, failure) : failure;
  }
}
