package app.kith.core.media.container;

import java.nio.ByteBuffer;

/**
 * The one tag of EXIF that belongs to the picture and not to its story: how it is turned.
 *
 * <p>Read as viewers do: tag 0x0112 of the first directory, one SHORT of 1 to 8. Whatever is not
 * that counts as upright, and so does a directory further in than a reader looks.
 */
public final class ExifOrientation {
  /** Upright: what a picture is that says nothing. */
  public static final int UPRIGHT = 1;

  /** The most bytes of EXIF that are looked at. */
  public static final int MAX_BYTES = ByteInput.MAX_BLOCK;

  private static final int TAG = 0x0112;

  private ExifOrientation() {}

  /** The orientation, 1 to 8, that the TIFF structure starting at {@code offset} says. */
  public static int read(byte[] exif, int offset) {
    return Tiff.of(exif, offset)
        .flatMap(tiff -> tiff.find(TAG))
        .filter(entry -> entry.is(Tiff.SHORT, 1))
        .map(Tiff.Entry::first16)
        .filter(value -> value >= 1 && value <= 8)
        .orElse(UPRIGHT);
  }

  /** A TIFF structure of 26 bytes that says this orientation and nothing else. */
  public static byte[] minimal(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    tiff.putShort((short) 1);
    entry(tiff, orientation);
    tiff.putInt(0);
    return tiff.array();
  }

  static void entry(ByteBuffer tiff, int orientation) {
    tiff.putShort((short) TAG).putShort((short) Tiff.SHORT).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
  }
}
