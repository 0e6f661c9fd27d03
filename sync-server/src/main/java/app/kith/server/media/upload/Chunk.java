package app.kith.server.media.upload;

import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes of one request.
 *
 * @param offset where in the blob they begin, as the sender thinks
 * @param bytes read to the end, or as far as they are wanted; left open
 * @param length how many the sender announced; {@link #UNKNOWN} where it did not
 * @param checksum what the sender says of exactly these bytes
 */
public record Chunk(long offset, InputStream bytes, long length, Optional<Checksum> checksum) {
  /** A length that was not announced. */
  public static final long UNKNOWN = -1;

  public Chunk {
    if (offset < 0 || length < UNKNOWN) {
      throw new IllegalArgumentException("no chunk: " + length + " bytes at " + offset);
    }
  }

  /** Bytes without a checksum of their own. */
  public static Chunk of(long offset, InputStream bytes, long length) {
    return new Chunk(offset, bytes, length, Optional.empty());
  }
}
