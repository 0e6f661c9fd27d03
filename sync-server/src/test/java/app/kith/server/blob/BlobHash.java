package app.kith.server.blob;

import app.kith.core.media.BlobDigest;
import app.kith.core.model.BlobId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Names bytes in memory as blobs are named. */
public final class BlobHash {
  private BlobHash() {}

  public static BlobId of(byte[] bytes) {
    try {
      return BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream()).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
