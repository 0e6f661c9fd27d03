package app.kith.android.words;

import android.content.Context;
import android.content.res.Resources;
import android.text.format.DateFormat;
import app.kith.android.R;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;
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
 * Says of a post what every screen says of it, in the phone's language.
 *
 * @param hours says a time of the day
 */
public record PostWords(Resources words, Clock clock, DateTimeFormatter hours) {
  private static final int WEEK = 7;

  /** As the person has set the phone's clock: 14:05, or 2:05 PM. */
  public static PostWords of(Context context) {
    Resources words = context.getResources();
    Locale locale = words.getConfiguration().getLocales().get(0);
    String parts = DateFormat.is24HourFormat(context) ? "Hm" : "hm";
    String pattern = DateFormat.getBestDateTimePattern(locale, parts);
    return new PostWords(
        words, Clock.systemDefaultZone(), DateTimeFormatter.ofPattern(pattern, locale));
  }

  public String name(Person person) {
    return person.isKnown() ? person.name() : words.getString(R.string.people_unknown);
  }

  public String when(PostView post) {
    String when = when(post.created());
    return post.edited().isPresent() ? words.getString(R.string.post_edited, when) : when;
  }

  private String when(Instant moment) {
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

  public String audience(PostView post) {
    return words.getString(
        switch (post.to()) {
          case COMMUNITY -> R.string.audience_community;
          case FOLLOWERS -> R.string.audience_followers;
          case ME -> R.string.audience_me;
        });
  }

  public String likes(PostView post) {
    int others = post.likes() - (post.liked() ? 1 : 0);
    if (post.liked()) {
      return others <= 0
          ? words.getString(R.string.liked_you)
          : words.getQuantityString(R.plurals.liked_you_and, others, others);
    }
    return others <= 0
        ? words.getString(R.string.like)
        : words.getQuantityString(R.plurals.liked, others, others);
  }

  /** For those who can't see it: its description, else whose it is and from when. */
  public String picture(PostPicture picture, PostView post) {
    String alt = picture.picture().alt();
    if (alt != null && !alt.trim().isEmpty()) {
      return alt;
    }
    int whose = picture.picture().isVideo() ? R.string.video_of : R.string.picture_of;
    return words.getString(whose, name(post.author()), when(post));
  }
}
