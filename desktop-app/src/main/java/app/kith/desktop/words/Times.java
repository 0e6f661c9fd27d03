package app.kith.desktop.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/** Says when something was, as people say it: today, yesterday, the weekday, else the date. */
public final class Times {
  private static final int WEEK = 7;
  private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

  private final Words words;
  private final Clock clock;

  public Times(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  public String say(Instant when) {
    ZonedDateTime local = when.atZone(clock.getZone());
    LocalDate day = local.toLocalDate();
    String time = HOURS.format(local);
    long ago = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    if (ago <= 0) {
      return words.say("time.today", time);
    }
    if (ago == 1) {
      return words.say("time.yesterday", time);
    }
    return ago < WEEK
        ? day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, words.locale()) + " " + time
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(words.locale())
            .format(day);
  }
}
