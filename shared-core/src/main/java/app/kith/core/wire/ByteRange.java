package app.kith.core.wire;

import java.util.Optional;

/**
 * The part of a file that a request asks for by its Range header. Source: RFC 9110, 14.2.
 *
 * @param from the first byte
 * @param to the last byte, included
 */
public record ByteRange(long from, long to) {
  private static final String UNIT = "bytes=";

  public long length() {
    return to - from + 1;
  }

  /** The header that asks for it. */
  public String asked() {
    return UNIT + from + "-" + to;
  }

  /**
   * The Content-Range header that goes with it.
   *
   * @param whole bytes of the file
   */
  public String given(long whole) {
    return "bytes " + from + "-" + to + "/" + whole;
  }

  /** What a Range header came to. */
  public sealed interface Asked {
    /** No range, or one that this server answers with the whole: several parts, another unit. */
    record Whole() implements Asked {}

    /** These bytes. */
    record Part(ByteRange range) implements Asked {}

    /** Beyond the end. */
    record Unsatisfiable() implements Asked {}
  }

  /** Reads a Range header against a file's length. */
  public static Asked of(Optional<String> header, long length) {
    if (!header.isPresent() || !header.get().startsWith(UNIT) || header.get().indexOf(',') >= 0) {
      return new Asked.Whole();
    }
    String spec = header.get().substring(UNIT.length()).trim();
    int dash = spec.indexOf('-');
    try {
      if (dash < 0) {
        return new Asked.Whole();
      }
      if (dash == 0) {
        return suffix(Long.parseLong(spec.substring(1)), length);
      }
      long from = Long.parseLong(spec.substring(0, dash));
      long to = dash == spec.length() - 1 ? length - 1 : Long.parseLong(spec.substring(dash + 1));
      if (from >= length || to < from) {
        return new Asked.Unsatisfiable();
      }
      return new Asked.Part(new ByteRange(from, Math.min(to, length - 1)));
    } catch (NumberFormatException e) {
      return new Asked.Whole();
    }
  }

  private static Asked suffix(long last, long length) {
    return last <= 0 || length == 0
        ? new Asked.Unsatisfiable()
        : new Asked.Part(new ByteRange(Math.max(0, length - last), length - 1));
  }
}
