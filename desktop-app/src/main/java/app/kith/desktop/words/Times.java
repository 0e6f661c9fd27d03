package app.kith.desktop.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/** Says when something was, as people say it: the time today, yesterday, the weekday, the date. */
public final class Times {
  private static final int WEEK = 7;

  private final Words words;
  private final Clock clock;

  public Times(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  public String say(Instant when) {
    ZoneId zone = clock.getZone();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = when.atZone(zone).toLocalDate();
    String time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(words.locale())
            .format(when.atZone(zone));
    long ago = ChronoUnit.DAYS.between(day, today);
    if (ago <= 0) {
      return words.say("time.today", time);
    }
    if (ago == 1) {
      return words.say("time.yesterday", time);
    }
    return ago < WEEK
        ? day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale())
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(words.locale())
            .format(day);
  }
}
