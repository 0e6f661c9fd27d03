package app.kith.server.blob;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names blobs by their bytes. */
public final class BlobHash {
  private static final int BUFFER = 1 << 16;

  private BlobHash() {}

  /** The name of the bytes up to the stream's end; they are written to {@code copy} on the way. */
  public static BlobId copy(InputStream bytes, OutputStream copy) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER];
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      sha256.update(buffer, 0, n);
      copy.write(buffer, 0, n);
    }
    return new BlobId(HexFormat.of().formatHex(sha256.digest()));
  }

  public static BlobId of(InputStream bytes) throws IOException {
    return copy(bytes, OutputStream.nullOutputStream());
  }

  public static BlobId of(byte[] bytes) {
    return new BlobId(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
