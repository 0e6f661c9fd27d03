package app.kith.core.media.icc;

import app.kith.core.media.container.MalformedMediaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites an ICC profile so that it says what the colours are and nothing about who made it, with
 * what and when.
 *
 * <p>A profile holds more than colour: the time it was made, the maker and model of a device, the
 * serial number of a monitor, measurements, the name of a calibration. So the tags that compute
 * colours are copied byte for byte, the two texts that must exist become neutral (see {@link
 * IccText}), every other tag goes, and the header's fields for date, makers, platform and checksum
 * become zero, which ICC.1 allows for each. Colours stay exactly the same.
 */
public final class IccProfile {
  /** The largest profile taken; those of real pictures end near 3 MB. */
  public static final int MAX_BYTES = 4 << 20;

  private static final int HEADER = 128;
  private static final int ENTRY = 12;

  /** Little CMS takes no more either. */
  private static final int MAX_TAGS = 100;

  /** More than the neutral texts and the padding can add. */
  private static final int SLACK = 4096;

  private static final Set<String> COLOUR_TAGS =
      Set.of(
          ("wtpt bkpt rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC aarg aagg aabg chad chrm cicp lumi gamt "
                  + "A2B0 A2B1 A2B2 A2B3 B2A0 B2A1 B2A2 B2A3 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 "
                  + "B2D3 pre0 pre1 pre2 view rig0 rig2 clrt clot")
              .split(" "));

  /** The first and last byte to clear: CMM, date, platform, makers, creator, checksum, reserved. */
  private static final int[][] CLEARED = {{4, 8}, {24, 36}, {40, 44}, {48, 56}, {80, 128}};

  private record Tag(String signature, Data data) {}

  /** Where a tag's bytes are; equal for two tags that share them, which are then written once. */
  @SuppressWarnings("ArrayRecordComponent") // the array's identity is what is meant
  private record Data(byte[] from, int offset, int length) {}

  private final byte[] source;
  private final ByteBuffer in;
  private final int size;

  private IccProfile(byte[] source) {
    this.source = source;
    this.in = ByteBuffer.wrap(source);
    this.size =
        source.length < HEADER + 4
            ? 0
            : (int) Math.min(Integer.toUnsignedLong(in.getInt(0)), source.length);
  }

  /**
   * The profile with nothing but colour in it; equal to what it was given where that had nothing
   * else. Empty where the bytes are no profile that a viewer could use.
   */
  public static Optional<byte[]> cleaned(byte[] profile) {
    return new IccProfile(profile).cleaned();
  }

  /** Refuses a profile that is too large, by the bytes of it that were read. */
  public static void check(long bytes) throws MalformedMediaException {
    if (bytes > MAX_BYTES) {
      throw MalformedMediaException.unsupported(
          "its colour profile is larger than " + MAX_BYTES + " bytes");
    }
  }

  private Optional<byte[]> cleaned() {
    if (size < HEADER + 4 || !signature(36).equals("acsp")) {
      return Optional.empty();
    }
    long count = Integer.toUnsignedLong(in.getInt(HEADER));
    if (count > MAX_TAGS || HEADER + 4 + ENTRY * count > size) {
      return Optional.empty();
    }
    List<Tag> tags = tags((int) count);
    if (tags.stream().noneMatch(tag -> COLOUR_TAGS.contains(tag.signature()))) {
      return Optional.empty();
    }
    return write(tags);
  }

  private List<Tag> tags(int count) {
    List<Tag> tags = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int entry = HEADER + 4 + ENTRY * i;
      String signature = signature(entry);
      long offset = Integer.toUnsignedLong(in.getInt(entry + 4));
      long length = Integer.toUnsignedLong(in.getInt(entry + 8));
      boolean inside = offset >= HEADER && length >= 8 && offset + length <= size;
      if (inside && seen.add(signature)) {
        kept(signature, (int) offset, (int) length)
            .ifPresent(data -> tags.add(new Tag(signature, data)));
      }
    }
    return tags;
  }

  private Optional<Data> kept(String signature, int offset, int length) {
    int version = source[8];
    return switch (signature) {
      case "desc" -> {
        byte[] own = Arrays.copyOfRange(source, offset, offset + length);
        yield Optional.of(text(IccText.description(own, version)));
      }
      case "cprt" -> Optional.of(text(IccText.copyright(version)));
      default ->
          COLOUR_TAGS.contains(signature)
              ? Optional.of(new Data(source, offset, length))
              : Optional.empty();
    };
  }

  private static Data text(byte[] bytes) {
    return new Data(bytes, 0, bytes.length);
  }

  private Optional<byte[]> write(List<Tag> tags) {
    Map<Data, Integer> offsets = new LinkedHashMap<>();
    int tableEnd = HEADER + 4 + ENTRY * tags.size();
    long total = tableEnd;
    for (Tag tag : tags) {
      if (!offsets.containsKey(tag.data())) {
        offsets.put(tag.data(), (int) total);
        total += (tag.data().length() + 3) / 4 * 4;
      }
      if (total > (long) size + SLACK) {
        // Tags that overlap: a hundred of them could blow a small profile up a hundredfold.
        return Optional.empty();
      }
    }
    ByteBuffer out = ByteBuffer.allocate((int) total);
    out.put(source, 0, HEADER).putInt(0, (int) total);
    out.putInt(tags.size());
    for (Tag tag : tags) {
      out.put(tag.signature().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(offsets.getOrDefault(tag.data(), 0)).putInt(tag.data().length());
    }
    byte[] bytes = out.array();
    for (int[] range : CLEARED) {
      Arrays.fill(bytes, range[0], range[1], (byte) 0);
    }
    offsets.forEach(
        (data, at) -> System.arraycopy(data.from(), data.offset(), bytes, at, data.length()));
    return Optional.of(bytes);
  }

  private String signature(int offset) {
    return new String(source, offset, 4, StandardCharsets.ISO_8859_1);
  }
}
