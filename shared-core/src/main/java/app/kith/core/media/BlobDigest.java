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
    DigestOutput out = new DigestOutput(to);
    byte[] buffer = new byte[16 * 1024];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      out.write(buffer, 0, read);
    }
    return out.digest();
  }
}
