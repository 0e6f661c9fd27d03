package app.kith.core.media.jpeg;

import app.kith.core.media.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A colour profile, which JPEG cuts into numbered APP2 segments. It is written where its last part
 * was read, and not at all where its numbers contradict each other, since no viewer uses it then.
 */
final class JpegProfile {
  private static final byte[] LABEL = JpegWalk.ascii("ICC_PROFILE\0");
  private static final int START = LABEL.length + 2;
  private static final int PART = 65_533 - START;

  private final TreeMap<Integer, byte[]> parts = new TreeMap<>();
  private int count;
  private long bytes;
  private boolean done;

  static boolean starts(byte[] payload) {
    return payload.length >= START && JpegWalk.startsWith(payload, LABEL);
  }

  /** Takes one segment; gives the segments to write now, most often none. */
  List<byte[]> add(byte[] payload) throws IOException {
    int number = payload[LABEL.length] & 0xff;
    int of = payload[LABEL.length + 1] & 0xff;
    if (done) {
      return List.of();
    }
    boolean fits = number >= 1 && number <= of && (count == 0 || count == of);
    if (!fits || parts.put(number, payload) != null) {
      done = true;
      return List.of();
    }
    count = of;
    bytes += payload.length - START;
    IccProfile.check(bytes);
    if (parts.size() < count) {
      return List.of();
    }
    done = true;
    return segments();
  }

  private List<byte[]> segments() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts.values()) {
      joined.write(part, START, part.length - START);
    }
    byte[] profile = joined.toByteArray();
    return IccProfile.cleaned(profile).map(cleaned -> cut(cleaned, profile)).orElse(List.of());
  }

  /** Where there was nothing to remove the parts stay cut as they were. */
  private List<byte[]> cut(byte[] cleaned, byte[] profile) {
    return Arrays.equals(cleaned, profile) ? List.copyOf(parts.values()) : cut(cleaned);
  }

  private static List<byte[]> cut(byte[] profile) {
    int pieces = (profile.length + PART - 1) / PART;
    List<byte[]> segments = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int length = Math.min(PART, profile.length - i * PART);
      byte[] segment = Arrays.copyOf(LABEL, START + length);
      segment[LABEL.length] = (byte) (i + 1);
      segment[LABEL.length + 1] = (byte) pieces;
      System.arraycopy(profile, i * PART, segment, START, length);
      segments.add(segment);
    }
    return segments;
  }
}
