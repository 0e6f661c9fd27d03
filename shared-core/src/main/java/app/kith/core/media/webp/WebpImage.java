package app.kith.core.media.webp;

import app.kith.core.media.container.MalformedMediaException;

/** The size that a coded image itself says, in VP8 (lossy) or VP8L (lossless). */
record WebpImage(int width, int height) {
  /** The bytes that {@link #of} needs. */
  static final int HEAD = 10;

  static boolean isNamed(String chunk) {
    return chunk.equals("VP8 ") || chunk.equals("VP8L");
  }

  static WebpImage of(String chunk, byte[] head) throws MalformedMediaException {
    return chunk.equals("VP8L") ? lossless(head) : lossy(head);
  }

  private static WebpImage lossy(byte[] head) throws MalformedMediaException {
    boolean start =
        head.length >= 10
            && (head[0] & 1) == 0
            && u8(head, 3) == 0x9d
            && u8(head, 4) == 0x01
            && u8(head, 5) == 0x2a;
    if (!start) {
      throw MalformedMediaException.corrupt("the picture in the WebP has no beginning");
    }
    int width = (u8(head, 6) | u8(head, 7) << 8) & 0x3fff;
    int height = (u8(head, 8) | u8(head, 9) << 8) & 0x3fff;
    return new WebpImage(width, height);
  }

  private static WebpImage lossless(byte[] head) throws MalformedMediaException {
    if (head.length < 5 || u8(head, 0) != 0x2f) {
      throw MalformedMediaException.corrupt("the picture in the WebP has no beginning");
    }
    int bits = u8(head, 1) | u8(head, 2) << 8 | u8(head, 3) << 16 | u8(head, 4) << 24;
    return new WebpImage((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
  }

  static int u8(byte[] bytes, int offset) {
    return bytes[offset] & 0xff;
  }

  static int u24(byte[] bytes, int offset) {
    return u8(bytes, offset) | u8(bytes, offset + 1) << 8 | u8(bytes, offset + 2) << 16;
  }
}
