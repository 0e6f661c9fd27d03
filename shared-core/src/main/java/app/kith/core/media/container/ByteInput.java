package app.kith.core.media.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Reads a file from front to end with one small buffer, and knows how far it is. Where bytes must
 * follow and the file has ended, every method throws {@link MalformedMediaException}.
 */
public final class ByteInput {
  /** The most that {@link #bytes} reads at once: what the length of a JPEG segment can say. */
  public static final int MAX_BLOCK = 65_535;

  private final InputStream source;
  private final MediaBounds bounds;
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int end;
  private long before;

  public ByteInput(InputStream source, MediaBounds bounds) {
    this.source = source;
    this.bounds = bounds;
  }

  /** The number of bytes read so far. */
  public long position() {
    return before + at;
  }

  /** The first bytes, or fewer where the file is shorter, without reading past them. */
  public byte[] head(int length) throws IOException {
    if (position() != 0) {
      throw new IllegalStateException("the head is asked for before reading, not at " + position());
    }
    while (end < length) {
      int more = source.read(buffer, end, buffer.length - end);
      if (more < 0) {
        break;
      }
      end += more;
    }
    checkBytes();
    return Arrays.copyOf(buffer, Math.min(length, end));
  }

  /** One byte, 0 to 255. */
  public int u8() throws IOException {
    need();
    return buffer[at++] & 0xff;
  }

  public int u16() throws IOException {
    return u8() << 8 | u8();
  }

  public long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  /** Eight bytes; a number of 2 to the 63 or more comes out negative. */
  public long s64() throws IOException {
    return u32() << 32 | u32();
  }

  /** Little-endian, as GIF and WebP write numbers. */
  public int u16le() throws IOException {
    return u8() | u8() << 8;
  }

  /** Little-endian. */
  public long u32le() throws IOException {
    return u16le() | (long) u16le() << 16;
  }

  /** The next bytes, at most {@link #MAX_BLOCK}, so that no length in a file decides on memory. */
  public byte[] bytes(int length) throws IOException {
    if (length < 0 || length > MAX_BLOCK) {
      throw new IllegalArgumentException("0 to " + MAX_BLOCK + " bytes at once, not " + length);
    }
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      need();
      int part = Math.min(length - done, end - at);
      System.arraycopy(buffer, at, bytes, done, part);
      at += part;
      done += part;
    }
    return bytes;
  }

  /** Hands on exactly {@code length} bytes. */
  public void copy(long length, OutputStream out) throws IOException {
    for (long left = length; left > 0; ) {
      need();
      int part = (int) Math.min(left, end - at);
      out.write(buffer, at, part);
      at += part;
      left -= part;
    }
  }

  /** Hands on what comes before the next {@code stop}, which is the next byte to read. */
  public void copyUntil(int stop, OutputStream out) throws IOException {
    while (true) {
      need();
      int from = at;
      while (at < end && (buffer[at] & 0xff) != stop) {
        at++;
      }
      out.write(buffer, from, at - from);
      if (at < end) {
        return;
      }
    }
  }

  public void skip(long length) throws IOException {
    copy(length, new Discard());
  }

  /** Reads to the end of the file. */
  public void drain() throws IOException {
    copyRest(new Discard());
  }

  /** Hands on what is left. */
  public void copyRest(OutputStream out) throws IOException {
    while (fill()) {
      out.write(buffer, at, end - at);
      at = end;
    }
  }

  /** Whether there is a byte left. */
  public boolean hasMore() throws IOException {
    return fill();
  }

  private void need() throws IOException {
    if (!fill()) {
      throw MalformedMediaException.truncated();
    }
  }

  private boolean fill() throws IOException {
    while (at == end) {
      before += end;
      at = 0;
      end = 0;
      int read = source.read(buffer);
      if (read < 0) {
        return false;
      }
      end = read;
      checkBytes();
    }
    return true;
  }

  private void checkBytes() throws MalformedMediaException {
    if (before + end > bounds.maxBytes()) {
      throw bounds.tooManyBytes();
    }
  }
}
