package app.kith.server.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of another stream, which it closes with itself. */
final class PartInputStream extends FilterInputStream {
  private long rest;

  PartInputStream(InputStream whole, long length) {
    super(whole);
    this.rest = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (rest == 0) {
      return -1;
    }
    int n = in.read(bytes, offset, (int) Math.min(rest, length));
    rest -= Math.max(n, 0);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(Math.min(rest, n));
    rest -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(rest, in.available());
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
