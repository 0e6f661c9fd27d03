package app.kith.android.words;

import android.content.Context;
import android.content.res.Resources;
import android.text.format.DateFormat;
import app.kith.android.R;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Says when something was, as people say it: the hour, yesterday, the weekday, else the date.
 *
 * @param hours how the phone's clock is set: 14:05, or 2:05 PM
 */
public record Times(Resources words, Clock clock, DateTimeFormatter hours) {
  private static final int WEEK = 7;

  /** As the person has set the phone's clock. */
  public static Times of(Context context) {
    Locale locale = context.getResources().getConfiguration().getLocales().get(0);
    String parts = DateFormat.is24HourFormat(context) ? "Hm" : "hm";
    return new Times(
        context.getResources(),
        Clock.systemDefaultZone(),
        DateTimeFormatter.ofPattern(DateFormat.getBestDateTimePattern(locale, parts), locale));
  }

  public String say(Instant moment) {
    Locale locale = words.getConfiguration().getLocales().get(0);
    ZonedDateTime local = moment.atZone(clock.getZone());
    LocalDate day = local.toLocalDate();
    String time = hours.format(local);
    long ago = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    if (ago <= 0) {
      return time;
    }
    if (ago == 1) {
      return words.getString(R.string.time_yesterday, time);
    }
    return ago < WEEK
        ? day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + time
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }
}
