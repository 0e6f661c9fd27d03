package app.kith.server.media.render;

import app.kith.core.media.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import javax.imageio.stream.ImageInputStreamImpl;
import org.jspecify.annotations.Nullable;

/**
 * A picture file for ImageIO without a cache in memory or in a file: going back reads the source
 * anew. It also ends decoders that run out of patience, since all of them come back here for more.
 */
final class SourceImageInput extends ImageInputStreamImpl {
  private static final int WINDOW = 1 << 15;

  /** Some decoders go back a few bytes after each few that they read. */
  private static final int KEPT = 64;

  private final MediaSource source;
  private final long length;
  private final long deadlineNanos;
  private @Nullable InputStream stream;

  /** Where in the file the stream stands. */
  private long streamAt;

  /** A part of the file, where it begins there, and how much of it there is. */
  private final byte[] window = new byte[WINDOW];

  private long windowAt;
  private int filled;

  SourceImageInput(MediaSource source, long length, Duration patience) {
    this.source = source;
    this.length = length;
    this.deadlineNanos = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    int value = window[(int) (streamPos - windowAt)] & 0xff;
    streamPos++;
    return value;
  }

  /** Fewer bytes than asked for only at the end: some decoders take that for the end. */
  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int n = 0;
    while (n < count && fill()) {
      int from = (int) (streamPos - windowAt);
      int some = Math.min(count - n, filled - from);
      System.arraycopy(window, from, bytes, offset + n, some);
      streamPos += some;
      n += some;
    }
    return n == 0 && count > 0 ? -1 : n;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (stream != null) {
      stream.close();
    }
  }

  /** Whether there is a byte at the position; it is in the window then. */
  private boolean fill() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (System.nanoTime() - deadlineNanos > 0) {
      throw new IOException("decoding the picture takes too long");
    }
    if (streamPos >= windowAt && streamPos < windowAt + filled) {
      return true;
    }
    int kept = streamPos == windowAt + filled ? Math.min(KEPT, filled) : 0;
    System.arraycopy(window, filled - kept, window, 0, kept);
    InputStream open = atPosition();
    int more = open.readNBytes(window, kept, WINDOW - kept);
    streamAt += more;
    windowAt = streamPos - kept;
    filled = kept + more;
    return more > 0;
  }

  private InputStream atPosition() throws IOException {
    InputStream open = stream;
    if (open == null || streamAt > streamPos) {
      if (open != null) {
        open.close();
      }
      open = source.open();
      stream = open;
      streamAt = 0;
    }
    while (streamAt < streamPos) {
      long skipped = open.skip(streamPos - streamAt);
      // At the end nothing is skipped, and the read that follows says so.
      if (skipped <= 0) {
        break;
      }
      streamAt += skipped;
    }
    return open;
  }
}
