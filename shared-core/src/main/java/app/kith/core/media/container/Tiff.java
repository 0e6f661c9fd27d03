package app.kith.core.media.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Looks into the TIFF structure that EXIF is. No offset or count in it is believed: what would lie
 * outside of the bytes is not there.
 */
final class Tiff {
  static final int BYTE = 1;
  static final int ASCII = 2;
  static final int SHORT = 3;
  static final int LONG = 4;
  static final int RATIONAL = 5;

  private static final int HEAD = 8;
  private static final int ENTRY = 12;

  private final ByteBuffer tiff;

  private Tiff(ByteBuffer tiff) {
    this.tiff = tiff;
  }

  /** The structure that starts at {@code offset}; empty where none does. */
  static Optional<Tiff> of(byte[] exif, int offset) {
    ByteBuffer tiff = ByteBuffer.wrap(exif, offset, exif.length - offset).slice();
    if (tiff.remaining() < HEAD || tiff.get(0) != tiff.get(1)) {
      return Optional.empty();
    }
    switch (tiff.get(0)) {
      case 'I' -> tiff.order(ByteOrder.LITTLE_ENDIAN);
      case 'M' -> tiff.order(ByteOrder.BIG_ENDIAN);
      default -> {
        return Optional.empty();
      }
    }
    return tiff.getShort(2) == 42 ? Optional.of(new Tiff(tiff)) : Optional.empty();
  }

  /** The first directory's entry of this tag; empty where there is none. */
  Optional<Entry> find(int tag) {
    return find(u32(4), tag);
  }

  /** The first entry of this tag in the directory that begins at {@code directory}. */
  Optional<Entry> find(long directory, int tag) {
    if (directory < HEAD || directory > tiff.limit() - 2) {
      return Optional.empty();
    }
    int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
    for (int i = 0; i < entries; i++) {
      int entry = (int) directory + 2 + ENTRY * i;
      if (entry > tiff.limit() - ENTRY) {
        return Optional.empty();
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == tag) {
        return Optional.of(new Entry(entry));
      }
    }
    return Optional.empty();
  }

  private long u32(int at) {
    return Integer.toUnsignedLong(tiff.getInt(at));
  }

  /** What a directory says under one tag. */
  final class Entry {
    private final int at;

    private Entry(int at) {
      this.at = at;
    }

    boolean is(int type, long count) {
      return Short.toUnsignedInt(tiff.getShort(at + 2)) == type && u32(at + 4) == count;
    }

    /** The value where it is one byte or letter, 0 to 255. */
    int first8() {
      return Byte.toUnsignedInt(tiff.get(at + 8));
    }

    /** The value where it is one SHORT. */
    int first16() {
      return Short.toUnsignedInt(tiff.getShort(at + 8));
    }

    /** The value where it is one LONG, or where the values lie. */
    long first32() {
      return u32(at + 8);
    }

    /**
     * One of its fractions in units of 1/{@code unit}, rounded; -1 where it has no value or lies
     * outside.
     *
     * @param unit at most 2 to the 30, so that no product is too large
     */
    long fraction(int index, long unit) {
      long place = first32() + 8L * index;
      if (place < HEAD || place > tiff.limit() - 8) {
        return -1;
      }
      long parts = u32((int) place + 4);
      return parts == 0 ? -1 : (u32((int) place) * unit + parts / 2) / parts;
    }
  }
}
