package app.kith.core.media.mp4;

import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The parts that mvhd, tkhd and mdhd begin with: version and flags, when it was made and changed,
 * and later how long it is. The times go.
 */
final class MovieTime {
  private static final int SHORT_TIMES = 8;
  private static final int LONG_TIMES = 16;

  private MovieTime() {}

  /** Whether the header has times and durations of eight bytes. */
  static boolean isLong(Box box, byte[] contents) throws IOException {
    if (contents[0] != 0 && contents[0] != 1) {
      throw MalformedMediaException.corruptVideo(
          "its part " + box.type() + " is of an unknown version");
    }
    return contents[0] == 1;
  }

  /** How many bytes of a header come before what follows the times. */
  static int afterTimes(boolean isLong) {
    return 4 + (isLong ? LONG_TIMES : SHORT_TIMES);
  }

  static void zeroTimes(Box box, boolean isLong, Edits edits) {
    edits.zero(box.contents() + 4, box.contents() + afterTimes(isLong));
  }

  /**
   * The duration of an mvhd or mdhd; zero where it says that it does not know.
   *
   * @param at where the timescale stands, before the duration
   */
  static Duration duration(ByteBuffer header, int at, boolean isLong) throws IOException {
    long scale = Integer.toUnsignedLong(header.getInt(at));
    if (scale == 0) {
      throw MalformedMediaException.corruptVideo("its time does not pass");
    }
    long units = isLong ? header.getLong(at + 4) : Integer.toUnsignedLong(header.getInt(at + 4));
    boolean unknown = isLong ? units == -1 : units == 0xffff_ffffL;
    if (unknown) {
      return Duration.ZERO;
    }
    if (units < 0) {
      throw MalformedMediaException.corruptVideo("it lasts for ever");
    }
    long seconds = units / scale;
    return Duration.ofSeconds(seconds).plusMillis((units - seconds * scale) * 1_000 / scale);
  }
}
