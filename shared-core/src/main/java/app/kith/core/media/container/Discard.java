package app.kith.core.media.container;

import java.io.OutputStream;

/** Counts what is written and keeps nothing: the sink of a walk that only looks. */
public final class Discard extends OutputStream {
  private long count;

  public long count() {
    return count;
  }

  @Override
  public void write(int value) {
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    count += length;
  }
}
