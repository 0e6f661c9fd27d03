package app.kith.android.picture;

import java.io.ByteArrayOutputStream;

/**
 * Takes out of a JPEG what Android's encoder adds and a portrait may not have: colour profiles and
 * notes. Source: ISO/IEC 10918-1, annex B.
 */
final class PlainJpeg {
  private static final int MARKER = 0xFF;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_NOTE = 0xE1;
  private static final int LAST_NOTE = 0xEF;
  private static final int START_BYTES = 2;
  private static final int HEAD_BYTES = 4;

  private PlainJpeg() {}

  /** The same picture; what is no JPEG stays as it is. */
  static byte[] of(byte[] jpeg) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(jpeg.length);
    int at = Math.min(START_BYTES, jpeg.length);
    plain.write(jpeg, 0, at);
    while (at + HEAD_BYTES <= jpeg.length && at(jpeg, at) == MARKER) {
      int kind = at(jpeg, at + 1);
      int length = 2 + (at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
      if (kind == SCAN || at + length > jpeg.length) {
        break;
      }
      boolean note = kind == COMMENT || kind >= FIRST_NOTE && kind <= LAST_NOTE;
      if (!note) {
        plain.write(jpeg, at, length);
      }
      at += length;
    }
    plain.write(jpeg, at, jpeg.length - at);
    return plain.toByteArray();
  }

  private static int at(byte[] jpeg, int index) {
    return jpeg[index] & 0xFF;
  }
}
