package app.kith.core.media;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a blob is known by.
 *
 * @param id the SHA-256 of its bytes
 * @param bytes how many they are
 */
public record BlobDigest(BlobId id, long bytes) {

  /** Copies a stream to its end and tells what was copied; closes and flushes neither. */
  public static BlobDigest copy(InputStream from, OutputStream to) throws IOException {
    return copy(from, to, Long.MAX_VALUE);
  }

  /** The same, to its end or so many bytes, whichever comes first. */
  static BlobDigest copy(InputStream from, OutputStream to, long most) throws IOException {
    DigestOutput out = new DigestOutput(to);
    byte[] buffer = new byte[16 * 1024];
    long left = most;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
    return out.digest();
  }
}
