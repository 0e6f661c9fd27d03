package app.kith.core.media.webp;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads and writes RIFF chunks one after the other: a name, a length, the data, an even end. */
final class WebpChunks {
  private final ByteInput in;
  private final OutputStream out;
  private final long end;
  private long length;
  private String name = "";

  /** Chunks up to the position {@code end} of the file. */
  WebpChunks(ByteInput in, OutputStream out, long end) {
    this.in = in;
    this.out = out;
    this.end = end;
  }

  /** Whether there is room for another chunk. */
  boolean more() {
    return in.position() + 8 <= end;
  }

  String next() throws IOException {
    name = name(in.bytes(4));
    length = in.u32le();
    if (in.position() + length > end) {
      throw MalformedMediaException.corrupt("a part of the WebP is longer than the whole");
    }
    return name;
  }

  long length() {
    return length;
  }

  /** The chunk's first bytes, at most {@code most}; {@link #rest} or {@link #passRest} follows. */
  byte[] start(int most) throws IOException {
    return in.bytes((int) Math.min(length, most));
  }

  /** Writes the chunk, whose first bytes were read, as it is. */
  void rest(byte[] start) throws IOException {
    head(length);
    out.write(start);
    to(length - start.length, out);
    pad(length);
  }

  /** Passes over what follows the bytes that were read. */
  void passRest(byte[] start) throws IOException {
    to(length - start.length, new Discard());
  }

  void keep() throws IOException {
    rest(new byte[0]);
  }

  void skip() throws IOException {
    to(length, new Discard());
  }

  /** Hands on the chunk's data. */
  void to(OutputStream sink) throws IOException {
    to(length, sink);
  }

  /** Writes a chunk of the name that was read last, with this data. */
  void write(byte[] data) throws IOException {
    head(data.length);
    out.write(data);
    pad(data.length);
  }

  /** Writes a name and a length, for a chunk whose data are chunks. */
  void head(long bytes) throws IOException {
    out.write(name.getBytes(StandardCharsets.ISO_8859_1));
    u32le(out, bytes);
  }

  private void to(long count, OutputStream sink) throws IOException {
    in.copy(count, sink);
    if (length % 2 != 0 && in.position() < end) {
      in.skip(1);
    }
  }

  private void pad(long bytes) throws IOException {
    if (bytes % 2 != 0) {
      out.write(0);
    }
  }

  static void u32le(OutputStream out, long value) throws IOException {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write((int) (value >>> shift));
    }
  }

  static String name(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
