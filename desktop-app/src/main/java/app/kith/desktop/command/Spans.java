package app.kith.desktop.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time as people write them. */
public final class Spans {
  /** Nine digits, so that no unit makes it overflow. */
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private Spans() {}

  /** {@code 500ms}, {@code 60s}, {@code 2m}, {@code 1h} or {@code 7d}; empty for anything else. */
  public static Optional<Duration> parse(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(span.group(1));
    Duration length =
        switch (span.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return length.isZero() ? Optional.empty() : Optional.of(length);
  }
}
