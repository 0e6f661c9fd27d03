package app.kith.android.feed;

import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.words.Times;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;

/** Puts cards into the phone's language. */
record CardWords(Resources words, Times times) {
  String name(Person person) {
    return person.isKnown() ? person.name() : words.getString(R.string.people_unknown);
  }

  String when(PostView post) {
    String when = times.say(post.created());
    return post.edited().isPresent() ? words.getString(R.string.post_edited, when) : when;
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
}
