package app.kith.android.feed;

import android.content.res.Resources;
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

/** Puts cards and the pill into the phone's language. */
record CardWords(Resources words, Clock clock, DateTimeFormatter hours) {
  private static final int WEEK = 7;

  String name(Person person) {
    return person.isKnown() ? person.name() : words.getString(R.string.people_unknown);
  }

  String when(PostView post) {
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

  String audience(PostView post) {
    return words.getString(
        switch (post.to()) {
          case COMMUNITY -> R.string.audience_community;
          case FOLLOWERS -> R.string.audience_followers;
          case ME -> R.string.audience_me;
        });
  }

  String likes(PostView post) {
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

  String comments(PostView post) {
    int count = post.commentCount();
    return count == 0
        ? words.getString(R.string.comments_none)
        : words.getQuantityString(R.plurals.comments, count, count);
  }

  String journey(FeedCard card) {
    return switch (card.journey()) {
      case ARRIVED -> "";
      case WAITING_OFFLINE -> words.getString(R.string.post_waiting_offline);
      case WAITING -> words.getString(R.string.post_waiting);
      case SENDING -> words.getString(R.string.post_sending, card.percent());
      case NOT_SENT -> words.getString(R.string.post_not_sent);
    };
  }

  /** For those who can't see it: its description, else whose it is and from when. */
  String picture(PostPicture picture, PostView post) {
    String alt = picture.picture().alt();
    if (alt != null && !alt.trim().isEmpty()) {
      return alt;
    }
    int whose = picture.picture().isVideo() ? R.string.video_of : R.string.picture_of;
    return words.getString(whose, name(post.author()), when(post));
  }

  String status(StatusLine line) {
    int count = line.count();
    return switch (line.kind()) {
      case SIGNED_OUT -> words.getString(R.string.status_signed_out);
      case STOPPED -> words.getString(R.string.status_stopped);
      case NOT_SENT -> words.getString(R.string.status_not_sent, count);
      case OFFLINE -> words.getString(R.string.status_offline);
      case OFFLINE_WAITING -> words.getString(R.string.status_offline_waiting, count);
      case SENT_PERCENT -> words.getString(R.string.status_sent, count);
      case SENDING -> words.getString(R.string.status_sending, count);
      case WAITING -> words.getString(R.string.status_waiting, count);
      case CATCHING_UP -> words.getString(R.string.status_catching_up);
      case LOOKING -> words.getString(R.string.status_looking);
      case CURRENT -> words.getString(R.string.status_current);
    };
  }
}
