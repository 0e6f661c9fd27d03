package app.kith.core.media;

import app.kith.core.model.BlobId;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes and counts what passes through to another stream. */
public final class DigestOutput extends OutputStream {
  private static final String HEX = "0123456789abcdef";

  private final OutputStream target;
  private final MessageDigest sha256;
  private long bytes;

  public DigestOutput(OutputStream target) {
    this.target = target;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java and every Android has SHA-256", e);
    }
  }

  /** What was written; asked once, at the end. */
  public BlobDigest digest() {
    StringBuilder hex = new StringBuilder(64);
    for (byte value : sha256.digest()) {
      hex.append(HEX.charAt(value >> 4 & 15)).append(HEX.charAt(value & 15));
    }
    return new BlobDigest(new BlobId(hex.toString()), bytes);
  }

  @Override
  public void write(int value) throws IOException {
    target.write(value);
    sha256.update((byte) value);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    target.write(buffer, offset, length);
    sha256.update(buffer, offset, length);
    bytes += length;
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
