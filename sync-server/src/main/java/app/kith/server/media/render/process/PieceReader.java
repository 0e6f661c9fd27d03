package app.kith.server.media.render.process;

import app.kith.core.media.MediaSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads pieces of a picture from anywhere in it; the next one without opening it again. */
final class PieceReader implements Closeable {
  private final MediaSource source;
  private final int length;
  private @Nullable InputStream stream;

  /** Where the stream stands. */
  private long at;

  /**
   * Opens nothing yet.
   *
   * @param length bytes of a piece
   */
  PieceReader(MediaSource source, int length) {
    this.source = source;
    this.length = length;
  }

  /** A piece from there on; shorter at the file's end, and empty behind it. */
  byte[] read(long from) throws IOException {
    InputStream open = stream;
    if (open == null || at > from) {
      close();
      open = source.open();
      stream = open;
      at = 0;
    }
    while (at < from) {
      long skipped = open.skip(from - at);
      if (skipped <= 0 && open.read() < 0) {
        return new byte[0];
      }
      at += Math.max(skipped, 1);
    }
    byte[] piece = open.readNBytes(length);
    at += piece.length;
    return piece;
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
