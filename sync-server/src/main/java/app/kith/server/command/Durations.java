package app.kith.server.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: 7d, 12h, 30m, 45s. */
final class Durations {
  private static final Pattern PATTERN = Pattern.compile("([1-9][0-9]{0,5})([dhms])");

  private Durations() {}

  static long seconds(String option, String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      throw new VerbFailure(
          "bad_time", option + " takes a time such as 7d, 12h or 30m, not " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "d" -> number * 86_400;
      case "h" -> number * 3_600;
      case "m" -> number * 60;
      default -> number;
    };
  }
}
