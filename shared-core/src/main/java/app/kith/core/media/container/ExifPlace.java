package app.kith.core.media.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a picture was taken: latitude, longitude and altitude, as whole numbers and nothing else.
 *
 * <p>They are read from EXIF's directory of GPS and written anew, always in the same form, so that
 * how a camera writes its fractions does not tell which one it was. Names, times, speed, direction,
 * datum, how it was measured and who did it are never read. Source: EXIF 2.32, table 15.
 *
 * @param south whether the latitude is south
 * @param latitude thousandths of an arc second, up to 90 degrees
 * @param west whether the longitude is west
 * @param longitude thousandths of an arc second, up to 180 degrees
 * @param below whether the altitude is below the sea
 * @param altitude hundredths of a metre, up to 100 kilometres; empty where EXIF does not say it
 */
public record ExifPlace(
    boolean south,
    long latitude,
    boolean west,
    long longitude,
    boolean below,
    OptionalLong altitude) {
  /** In a picture's first directory: where that of GPS begins. */
  static final int POINTER = 0x8825;

  private static final int VERSION = 0;
  private static final int LATITUDE = 2;
  private static final int LONGITUDE = 4;
  private static final int ALTITUDE = 6;

  /** Units of a degree, a minute, a second. */
  private static final long[] UNITS = {3_600_000, 60_000, 1_000};

  private static final long CENTIMETRES = 100;
  private static final long MAX_ALTITUDE = 100_000 * CENTIMETRES;

  /** What the picture says; empty where latitude or longitude is missing or makes no sense. */
  static Optional<ExifPlace> read(Tiff tiff) {
    Optional<Tiff.Entry> pointer = tiff.find(POINTER).filter(entry -> entry.is(Tiff.LONG, 1));
    if (!pointer.isPresent()) {
      return Optional.empty();
    }
    long gps = pointer.get().first32();
    long latitude = degrees(tiff, gps, LATITUDE, 90);
    long longitude = degrees(tiff, gps, LONGITUDE, 180);
    int north = side(tiff, gps, LATITUDE, 'N', 'S');
    int east = side(tiff, gps, LONGITUDE, 'E', 'W');
    if (latitude < 0 || longitude < 0 || north < 0 || east < 0) {
      return Optional.empty();
    }
    OptionalLong altitude = altitude(tiff, gps);
    boolean below = altitude.isPresent() && reference(tiff, gps) == 1;
    return Optional.of(
        new ExifPlace(north == 'S', latitude, east == 'W', longitude, below, altitude));
  }

  /** In units; -1 where it is not said as it should be. */
  private static long degrees(Tiff tiff, long gps, int tag, int most) {
    Optional<Tiff.Entry> entry = tiff.find(gps, tag).filter(it -> it.is(Tiff.RATIONAL, 3));
    if (!entry.isPresent()) {
      return -1;
    }
    long sum = 0;
    for (int i = 0; i < UNITS.length; i++) {
      long part = entry.get().fraction(i, UNITS[i]);
      if (part < 0) {
        return -1;
      }
      sum += part;
    }
    return sum <= most * UNITS[0] ? sum : -1;
  }

  /** One of two letters, which stand in the tag before; -1 where it is neither. */
  private static int side(Tiff tiff, long gps, int tag, char one, char other) {
    int letter =
        tiff.find(gps, tag - 1)
            .filter(entry -> entry.is(Tiff.ASCII, 2))
            .map(Tiff.Entry::first8)
            .orElse(-1);
    return letter == one || letter == other ? letter : -1;
  }

  /** 0 above the sea, which is also meant where nothing is said, 1 below; -1 for anything else. */
  private static int reference(Tiff tiff, long gps) {
    Optional<Tiff.Entry> entry = tiff.find(gps, ALTITUDE - 1);
    if (!entry.isPresent()) {
      return 0;
    }
    int said = entry.get().is(Tiff.BYTE, 1) ? entry.get().first8() : -1;
    return said == 0 || said == 1 ? said : -1;
  }

  private static OptionalLong altitude(Tiff tiff, long gps) {
    long height =
        tiff.find(gps, ALTITUDE)
            .filter(entry -> entry.is(Tiff.RATIONAL, 1))
            .map(entry -> entry.fraction(0, CENTIMETRES))
            .orElse(-1L);
    boolean said = height >= 0 && height <= MAX_ALTITUDE && reference(tiff, gps) >= 0;
    return said ? OptionalLong.of(height) : OptionalLong.empty();
  }

  /** How many bytes {@link #write} takes. */
  int length() {
    return 2 + 12 * entries() + 4 + 8 * (altitude.isPresent() ? 7 : 6);
  }

  private int entries() {
    return altitude.isPresent() ? 7 : 5;
  }

  /** Writes the directory of GPS and what it points to, at the place where the buffer stands. */
  void write(ByteBuffer tiff) {
    int values = tiff.position() + 2 + 12 * entries() + 4;
    tiff.putShort((short) entries());
    entry(tiff, VERSION, Tiff.BYTE, 4).put(new byte[] {2, 3, 0, 0});
    entry(tiff, LATITUDE - 1, Tiff.ASCII, 2).put(letter(south ? "S" : "N"));
    entry(tiff, LATITUDE, Tiff.RATIONAL, 3).putInt(values);
    entry(tiff, LONGITUDE - 1, Tiff.ASCII, 2).put(letter(west ? "W" : "E"));
    entry(tiff, LONGITUDE, Tiff.RATIONAL, 3).putInt(values + 24);
    if (altitude.isPresent()) {
      entry(tiff, ALTITUDE - 1, Tiff.BYTE, 1).put(new byte[] {(byte) (below ? 1 : 0), 0, 0, 0});
      entry(tiff, ALTITUDE, Tiff.RATIONAL, 1).putInt(values + 48);
    }
    tiff.putInt(0);
    degrees(tiff, latitude);
    degrees(tiff, longitude);
    if (altitude.isPresent()) {
      tiff.putInt((int) altitude.getAsLong()).putInt((int) CENTIMETRES);
    }
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static byte[] letter(String one) {
    return (one + "\0\0\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static void degrees(ByteBuffer tiff, long units) {
    tiff.putInt((int) (units / UNITS[0])).putInt(1);
    tiff.putInt((int) (units % UNITS[0] / UNITS[1])).putInt(1);
    tiff.putInt((int) (units % UNITS[1])).putInt((int) UNITS[2]);
  }
}
