package app.kith.core.media.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes put together by hand. */
public final class Bytes {
  private Bytes() {}

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  public static byte[] u16(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  public static byte[] u32(long value) {
    return join(u16((int) (value >> 16)), u16((int) value));
  }

  public static byte[] u32le(long value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  /** EXIF's TIFF structure as a camera writes it: maker, orientation, time. */
  public static byte[] cameraTiff(int orientation) {
    return join(
        hex("49492a0008000000 0300"),
        hex("0f01 0200 06000000 32000000"),
        hex("1201 0300 01000000"),
        new byte[] {(byte) orientation, 0, 0, 0},
        hex("3201 0200 14000000 38000000"),
        hex("00000000"),
        ascii("Canon\0"),
        ascii("2024:05:06 07:08:09\0"));
  }
}
