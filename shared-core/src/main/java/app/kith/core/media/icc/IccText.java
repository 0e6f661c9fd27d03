package app.kith.core.media.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The two texts that a profile must have. The name of a well-known colour space stays, since
 * programs show it; any other may name a camera, a monitor or a person and becomes a neutral one.
 * So does every copyright notice.
 */
final class IccText {
  private static final String NEUTRAL_NAME = "Colour profile";
  private static final String NEUTRAL_COPYRIGHT = "removed";

  /** Fixed for ever: another entry is another version of the strip. */
  private static final Set<String> KNOWN_NAMES =
      Set.of(
          "sRGB",
          "sRGB IEC61966-2.1",
          "sRGB built-in",
          "sRGB v4 ICC preference",
          "Display P3",
          "DCI-P3 D65",
          "Adobe RGB (1998)",
          "ProPhoto RGB",
          "Generic RGB Profile",
          "Generic Gray Gamma 2.2 Profile",
          "Gray Gamma 2.2",
          "Dot Gain 20%",
          "Rec. ITU-R BT.709-5",
          "Rec. ITU-R BT.2020-1",
          "U.S. Web Coated (SWOP) v2",
          "Coated FOGRA39 (ISO 12647-2:2004)");

  private IccText() {}

  /** The description tag for a profile of this major version whose own tag is {@code tag}. */
  static byte[] description(byte[] tag, int version) {
    String name = read(tag);
    String kept = KNOWN_NAMES.contains(name) ? name : NEUTRAL_NAME;
    return version >= 4 ? unicode(kept) : described(kept);
  }

  static byte[] copyright(int version) {
    return version >= 4 ? unicode(NEUTRAL_COPYRIGHT) : plain(NEUTRAL_COPYRIGHT);
  }

  /** The text of a description in either form, its first language; empty where it has neither. */
  private static String read(byte[] tag) {
    ByteBuffer in = ByteBuffer.wrap(tag);
    int type = in.getInt(0);
    if (type == 0x64657363 && tag.length >= 13) {
      long length = Integer.toUnsignedLong(in.getInt(8)) - 1;
      return slice(tag, 12, length, true);
    }
    if (type == 0x6d6c7563 && tag.length >= 28) {
      long offset = Integer.toUnsignedLong(in.getInt(24));
      return slice(tag, offset, Integer.toUnsignedLong(in.getInt(20)), false);
    }
    return "";
  }

  private static String slice(byte[] tag, long offset, long length, boolean ascii) {
    if (length < 0 || offset + length > tag.length) {
      return "";
    }
    return new String(
        tag,
        (int) offset,
        (int) length,
        ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
  }

  /** Version 2: a counted string, then 78 bytes for other scripts, all empty. */
  private static byte[] described(String text) {
    ByteBuffer out = ByteBuffer.allocate(12 + text.length() + 1 + 78);
    out.put(ascii("desc")).putInt(0).putInt(text.length() + 1).put(ascii(text));
    return out.array();
  }

  /** Version 2: a string that ends with a zero. */
  private static byte[] plain(String text) {
    ByteBuffer out = ByteBuffer.allocate(8 + text.length() + 1);
    out.put(ascii("text")).putInt(0).put(ascii(text));
    return out.array();
  }

  /** Version 4: one record in one language. */
  private static byte[] unicode(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer out = ByteBuffer.allocate(28 + utf16.length);
    out.put(ascii("mluc")).putInt(0).putInt(1).putInt(12);
    out.put(ascii("enUS")).putInt(utf16.length).putInt(28).put(utf16);
    return out.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
