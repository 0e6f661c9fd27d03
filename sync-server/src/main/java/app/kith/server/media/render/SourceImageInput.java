package app.kith.server.media.render;

import app.kith.core.media.MediaSource;
import java.io.BufferedInputStream;
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
  private static final int BUFFER = 1 << 15;

  private final MediaSource source;
  private final long length;
  private final long deadlineNanos;
  private @Nullable InputStream stream;

  /** Where in the file the stream stands. */
  private long streamAt;

  SourceImageInput(MediaSource source, long length, Duration patience) {
    this.source = source;
    this.length = length;
    this.deadlineNanos = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    int value = atPosition().read();
    advance(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int n = atPosition().read(bytes, offset, count);
    advance(Math.max(n, 0));
    return n;
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

  private InputStream atPosition() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (System.nanoTime() - deadlineNanos > 0) {
      throw new IOException("decoding the picture takes too long");
    }
    InputStream open = stream;
    if (open == null || streamAt > streamPos) {
      if (open != null) {
        open.close();
      }
      open = new BufferedInputStream(source.open(), BUFFER);
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

  private void advance(int n) {
    streamPos += n;
    streamAt += n;
  }
}
