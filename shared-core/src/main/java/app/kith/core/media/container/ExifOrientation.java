package app.kith.core.media.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
  private static final int SHORT = 3;

  private ExifOrientation() {}

  /** The orientation, 1 to 8, that the TIFF structure starting at {@code offset} says. */
  public static int read(byte[] exif, int offset) {
    ByteBuffer tiff = ByteBuffer.wrap(exif, offset, exif.length - offset).slice();
    if (tiff.remaining() < 8 || tiff.get(0) != tiff.get(1)) {
      return UPRIGHT;
    }
    switch (tiff.get(0)) {
      case 'I' -> tiff.order(ByteOrder.LITTLE_ENDIAN);
      case 'M' -> tiff.order(ByteOrder.BIG_ENDIAN);
      default -> {
        return UPRIGHT;
      }
    }
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (tiff.getShort(2) != 42 || directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    return fromDirectory(tiff, (int) directory);
  }

  private static int fromDirectory(ByteBuffer tiff, int directory) {
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry > tiff.limit() - 12) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        boolean one = tiff.getShort(entry + 2) == SHORT && tiff.getInt(entry + 4) == 1;
        return one && value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A TIFF structure of 26 bytes that says this orientation and nothing else. */
  public static byte[] minimal(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    tiff.putShort((short) 1);
    tiff.putShort((short) TAG).putShort((short) SHORT).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putInt(0);
    return tiff.array();
  }
}
