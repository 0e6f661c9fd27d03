package app.kith.android.build.apk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose stored entries begin where Android can map them into memory, with no times in it. */
final class AlignedZip implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 1, 1, 2);

  /** The part of a local header that has always the same length. */
  private static final int HEADER = 30;

  /** The extra field that Android's tools write for it: id, length, the alignment, zeros. */
  private static final short FIELD = (short) 0xd935;

  private static final int FIELD_START = 6;

  private final Set<String> names = new HashSet<>();
  private final Counting file;
  private final ZipOutputStream zip;

  /**
   * @param level how hard to compress, as in {@link java.util.zip.Deflater}
   */
  AlignedZip(Path path, int level) throws IOException {
    file = new Counting(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
    zip = new ZipOutputStream(file);
    zip.setLevel(level);
  }

  void compressed(String name, byte[] bytes) throws IOException {
    write(new ZipEntry(unique(name)), bytes);
  }

  /** As it is, beginning at a multiple of {@code alignment} bytes. */
  void stored(String name, byte[] bytes, int alignment) throws IOException {
    ZipEntry entry = new ZipEntry(unique(name));
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.flush();
    long start = file.count + HEADER + name.getBytes(StandardCharsets.UTF_8).length + FIELD_START;
    int zeros = Math.toIntExact((alignment - start % alignment) % alignment);
    entry.setExtra(
        ByteBuffer.allocate(FIELD_START + zeros)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort(FIELD)
            .putShort((short) (2 + zeros))
            .putShort((short) alignment)
            .array());
    write(entry, bytes);
  }

  private void write(ZipEntry entry, byte[] bytes) throws IOException {
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private String unique(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException(name + " is in the APK already");
    }
    return name;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Counting extends FilterOutputStream {
    private long count;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
