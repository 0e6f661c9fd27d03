package app.kith.android.words;

import android.content.Context;
import android.content.res.Resources;
import app.kith.android.R;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;

/** Says of a post what every screen says of it, in the phone's language. */
public record PostWords(Resources words, Times times) {
  public static PostWords of(Context context) {
    return new PostWords(context.getResources(), Times.of(context));
  }

  public String name(Person person) {
    return person.isKnown() ? person.name() : words.getString(R.string.people_unknown);
  }

  public String when(PostView post) {
    String when = times.say(post.created());
    return post.edited().isPresent() ? words.getString(R.string.post_edited, when) : when;
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
