package app.kith.core.media.container;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What of EXIF may stay in a copy: how the picture is turned, and where it was taken, if its author
 * wants that.
 *
 * @param orientation 1 to 8
 * @param place empty where EXIF does not say it
 */
public record ExifKept(int orientation, Optional<ExifPlace> place) {
  /** What a picture has that has no EXIF. */
  public static final ExifKept NOTHING = new ExifKept(ExifOrientation.UPRIGHT, Optional.empty());

  private static final int HEAD = 8;

  /** Reads the TIFF structure that starts at {@code offset}. */
  public static ExifKept read(byte[] exif, int offset) {
    return new ExifKept(
        ExifOrientation.read(exif, offset), Tiff.of(exif, offset).flatMap(ExifPlace::read));
  }

  /** The TIFF structure that a copy gets; empty where there is nothing to say. */
  public Optional<byte[]> tiff(Keep keep) {
    if (keep == Keep.PLACE && place.isPresent()) {
      return Optional.of(located(place.get()));
    }
    return orientation == ExifOrientation.UPRIGHT
        ? Optional.empty()
        : Optional.of(ExifOrientation.minimal(orientation));
  }

  private byte[] located(ExifPlace at) {
    boolean turned = orientation != ExifOrientation.UPRIGHT;
    int gps = HEAD + 2 + 12 * (turned ? 2 : 1) + 4;
    ByteBuffer tiff = ByteBuffer.allocate(gps + at.length());
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(HEAD);
    tiff.putShort((short) (turned ? 2 : 1));
    if (turned) {
      ExifOrientation.entry(tiff, orientation);
    }
    tiff.putShort((short) ExifPlace.POINTER).putShort((short) Tiff.LONG).putInt(1).putInt(gps);
    tiff.putInt(0);
    at.write(tiff);
    return tiff.array();
  }
}
