package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u32;

import java.util.ArrayList;
import java.util.List;

/** Colour profiles put together by hand. */
public final class SampleIcc {
  private final List<byte[]> names = new ArrayList<>();
  private final List<byte[]> values = new ArrayList<>();
  private final int version;

  public SampleIcc(int version) {
    this.version = version;
  }

  /** A profile as a monitor's calibration makes it, with a date, a maker and a serial number. */
  public static byte[] chatty() {
    return new SampleIcc(2)
        .tag("desc", text("desc", "Alice's monitor"))
        .tag("cprt", join(ascii("text\0\0\0\0(c) 2024 Alice\0")))
        .tag("wtpt", xyz(1))
        .tag("rXYZ", xyz(2))
        .tag("gXYZ", xyz(3))
        .tag("bXYZ", xyz(4))
        .tag("rTRC", hex("63757276 00000000 00000001 0233"))
        .tag("dmnd", text("desc", "Dell"))
        .tag("mmod", ascii("mmod\0\0\0\0serial 4711"))
        .build();
  }

  public static byte[] xyz(int value) {
    return join(ascii("XYZ \0\0\0\0"), u32(value), u32(value), u32(value));
  }

  public static byte[] text(String type, String text) {
    return join(ascii(type), u32(0), u32(text.length() + 1), ascii(text), new byte[79]);
  }

  public SampleIcc tag(String name, byte[] value) {
    names.add(ascii(name));
    values.add(value);
    return this;
  }

  public byte[] build() {
    byte[] table = u32(names.size());
    byte[] data = new byte[0];
    int start = 128 + 4 + 12 * names.size();
    for (int i = 0; i < names.size(); i++) {
      byte[] value = values.get(i);
      table = join(table, names.get(i), u32(start + data.length), u32(value.length));
      data = join(data, value, new byte[-value.length & 3]);
    }
    return join(header(start + data.length), table, data);
  }

  private byte[] header(int size) {
    return join(
        join(u32(size), ascii("lcms"), new byte[] {(byte) version, 0, 0, 0}),
        ascii("mntrRGB XYZ "),
        hex("07e8 0005 0006 0007 0008 0009"),
        ascii("acspAPPL"),
        new byte[4],
        ascii("DELLU272"),
        new byte[8],
        u32(0),
        hex("0000f6d6 00010000 0000d32d"),
        ascii("Alic"),
        hex("000102030405060708090a0b0c0d0e0f"),
        ascii("reserved bytes"),
        new byte[14]);
  }
}
