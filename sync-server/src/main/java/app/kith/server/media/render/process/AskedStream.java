package app.kith.server.media.render.process;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;

/** A picture's file as its child sees it: each piece is asked of the parent. */
final class AskedStream extends InputStream {
  private final BlockingQueue<Told> told;
  private final DataOutputStream out;
  private byte[] piece = new byte[0];

  /** Where in the piece, and where in the file the next piece begins. */
  private int at;

  private long next;

  AskedStream(BlockingQueue<Told> told, DataOutputStream out) {
    this.told = told;
    this.out = out;
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(count, piece.length - at);
    System.arraycopy(piece, at, bytes, offset, n);
    at += n;
    return n;
  }

  /** Also beyond the end, as that of a file: nothing is asked before it is wanted. */
  @Override
  public long skip(long count) {
    int inside = (int) Math.max(0, Math.min(count, piece.length - at));
    at += inside;
    next += Math.max(0, count - inside);
    return Math.max(0, count);
  }

  /** Whether there are more bytes. */
  private boolean fill() throws IOException {
    if (at < piece.length) {
      return true;
    }
    Answer.ask(out, next);
    try {
      piece =
          switch (told.take()) {
            case Told.Bytes(byte[] bytes) -> bytes;
            case Told.Unreadable(String reason) -> throw new IOException(reason);
            case Told.Draw draw -> throw new IllegalStateException("two pictures at once");
          };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the picture", e);
    }
    at = 0;
    next += piece.length;
    return piece.length > 0;
  }
}
