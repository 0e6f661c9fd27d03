package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** EXIF as a phone writes it that knows where it is: an orientation, and a directory of GPS. */
public final class SampleExif {
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8};
  private static final int FIRST = 8 + 2 + 2 * 12 + 4;

  private final ByteOrder order;
  private final int orientation;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(int tag, int type, int count, byte[] value) {}

  private SampleExif(ByteOrder order, int orientation) {
    this.order = order;
    this.orientation = orientation;
  }

  /** With an empty directory of GPS. */
  public static SampleExif turned(ByteOrder order, int orientation) {
    return new SampleExif(order, orientation);
  }

  /** At 48°8'13.2" N, 11°34'30" E, 519.5 m high, with all that a phone tells beside that. */
  public static SampleExif munich() {
    return turned(ByteOrder.LITTLE_ENDIAN, 6)
        .with(0, 1, 2, 2, 0, 0)
        .with(1, 2, 'N', 0)
        .with(2, 5, 48, 1, 8, 1, 132_000, 10_000)
        .with(3, 2, 'E', 0)
        .with(4, 5, 11, 1, 34, 1, 3_000, 100)
        .with(5, 1, 0)
        .with(6, 5, 51_950_000, 100_000)
        .with(7, 5, 7, 1, 8, 1, 9, 1)
        .with(16, 2, 'T', 0)
        .with(17, 5, 1234, 10)
        .with(27, 1, 'A', 'l', 'i', 'c', 'e')
        .with(29, 2, '2', '0', '2', '4', ':', '0', '5', ':', '0', '6', 0);
  }

  /** One more entry; fractions are given as two numbers each. */
  public SampleExif with(int tag, int type, long... values) {
    int size = type == 5 ? 4 : SIZES[type];
    ByteBuffer bytes = ByteBuffer.allocate(Math.max(4, size * values.length)).order(order);
    for (long value : values) {
      switch (size) {
        case 1 -> bytes.put((byte) value);
        case 2 -> bytes.putShort((short) value);
        default -> bytes.putInt((int) value);
      }
    }
    int count = type == 5 ? values.length / 2 : values.length;
    entries.removeIf(entry -> entry.tag() == tag);
    entries.add(new Entry(tag, type, count, bytes.array()));
    return this;
  }

  public SampleExif without(int tag) {
    entries.removeIf(entry -> entry.tag() == tag);
    return this;
  }

  /** The TIFF structure. */
  public byte[] tiff() {
    int values = FIRST + 2 + 12 * entries.size() + 4;
    int all = values;
    for (Entry entry : entries) {
      all += entry.value().length > 4 ? entry.value().length : 0;
    }
    ByteBuffer tiff = ByteBuffer.allocate(all).order(order);
    tiff.put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")).putShort((short) 42);
    tiff.putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(FIRST).putInt(0);
    tiff.putShort((short) entries.size());
    int behind = values;
    for (Entry entry : entries) {
      tiff.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
      if (entry.value().length > 4) {
        tiff.putInt(behind);
        tiff.put(behind, entry.value());
        behind += entry.value().length;
      } else {
        tiff.put(Arrays.copyOf(entry.value(), 4));
      }
    }
    return tiff.putInt(0).array();
  }
}
