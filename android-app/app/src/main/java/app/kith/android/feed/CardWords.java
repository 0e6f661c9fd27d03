package app.kith.android.feed;

import android.content.res.Resources;
import app.kith.android.R;
import app.kith.android.words.PostWords;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;

/** Puts cards into the phone's language. */
record CardWords(Resources words, PostWords posts) {
  String name(Person person) {
    return posts.name(person);
  }

  String when(PostView post) {
    return posts.when(post);
  }

  String audience(PostView post) {
    return posts.audience(post);
  }

  String likes(PostView post) {
    return posts.likes(post);
  }

  String picture(PostPicture picture, PostView post) {
    return posts.picture(picture, post);
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
}
