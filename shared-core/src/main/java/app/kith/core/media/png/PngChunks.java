package app.kith.core.media.png;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Reads and writes PNG's chunks one after the other; every checksum is checked, kept or not. */
final class PngChunks {
  private final ByteInput in;
  private final OutputStream out;
  private long length;
  private byte[] type = new byte[4];

  PngChunks(ByteInput in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Reads the next chunk's head and gives its type; its data must be taken before the next. */
  String next() throws IOException {
    length = in.u32();
    type = in.bytes(4);
    if (length > Integer.MAX_VALUE) {
      throw MalformedMediaException.corrupt("a PNG chunk is longer than any may be");
    }
    for (byte letter : type) {
      boolean isLetter = letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
      if (!isLetter) {
        throw MalformedMediaException.corrupt("a PNG chunk has no name");
      }
    }
    return new String(type, StandardCharsets.US_ASCII);
  }

  long length() {
    return length;
  }

  /** The chunk's data, of which there must be at most {@link ByteInput#MAX_BLOCK} bytes. */
  byte[] data() throws IOException {
    byte[] data = in.bytes((int) length);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    check(crc);
    return data;
  }

  /** Hands the data on without keeping it. */
  void to(OutputStream sink) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type);
    in.copy(length, new CheckedOutputStream(sink, crc));
    check(crc);
  }

  /** The first bytes of the data, at most {@link ByteInput#MAX_BLOCK}; the rest is passed over. */
  byte[] start() throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type);
    byte[] start = in.bytes((int) Math.min(length, ByteInput.MAX_BLOCK));
    crc.update(start);
    in.copy(length - start.length, new CheckedOutputStream(new Discard(), crc));
    check(crc);
    return start;
  }

  void skip() throws IOException {
    to(new Discard());
  }

  /** Writes the chunk as it is. */
  void keep() throws IOException {
    u32(length);
    out.write(type);
    CRC32 crc = new CRC32();
    crc.update(type);
    in.copy(length, new CheckedOutputStream(out, crc));
    check(crc);
    u32(crc.getValue());
  }

  /** Writes a chunk of the type that was read last, with this data. */
  void write(byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    u32(data.length);
    out.write(type);
    out.write(data);
    u32(crc.getValue());
  }

  private void check(CRC32 crc) throws IOException {
    if (in.u32() != crc.getValue()) {
      throw MalformedMediaException.corrupt("a checksum is wrong");
    }
  }

  private void u32(long value) throws IOException {
    out.write((int) (value >>> 24));
    out.write((int) (value >>> 16));
    out.write((int) (value >>> 8));
    out.write((int) value);
  }
}
