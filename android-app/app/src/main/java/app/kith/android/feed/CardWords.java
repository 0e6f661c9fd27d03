package app.kith.android.feed;

import android.content.Context;
import android.content.res.Resources;
import android.graphics.Typeface;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.style.StyleSpan;
import app.kith.android.R;
import app.kith.android.words.Reasons;
import app.kith.android.words.Times;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;
import java.util.ArrayList;
import java.util.List;

/** Puts cards into the phone's language. */
public record CardWords(Context context, Times times) {
  private static final int NAMED = 3;

  private Resources words() {
    return context.getResources();
  }

  public String name(Person person) {
    return person.isKnown() ? person.name() : words().getString(R.string.people_unknown);
  }

  public String when(PostView post) {
    String when = times.say(post.created());
    return post.edited().isPresent() ? words().getString(R.string.post_edited, when) : when;
  }

  public String audience(PostView post) {
    return words()
        .getString(
            switch (post.to()) {
              case COMMUNITY -> R.string.audience_community;
              case FOLLOWERS -> R.string.audience_followers;
              case ME -> R.string.audience_me;
            });
  }

  /** Beside the heart: who likes it, by name as far as there is room. */
  public String likes(FeedCard card) {
    List<String> names = names(card);
    return switch (names.size()) {
      case 0 -> likes(card.post());
      case 1 -> names.get(0);
      case 2 -> words().getString(R.string.names_two, names.get(0), names.get(1));
      case NAMED ->
          words().getString(R.string.names_three, names.get(0), names.get(1), names.get(2));
      default ->
          words()
              .getString(
                  R.string.names_more,
                  names.get(0),
                  names.get(1),
                  String.valueOf(names.size() - 2));
    };
  }

  /** Everybody who likes it, by name; "" where the card names them all. */
  public String likers(FeedCard card) {
    return card.talk().likers().size() <= NAMED
        ? ""
        : words().getString(R.string.likers, String.join(", ", names(card)));
  }

  private List<String> names(FeedCard card) {
    List<String> names = new ArrayList<>();
    for (Person liker : card.talk().likers()) {
      names.add(
          liker.id().equals(card.self()) ? words().getString(R.string.liked_you) : name(liker));
    }
    return names;
  }

  private String likes(PostView post) {
    int others = post.likes() - (post.liked() ? 1 : 0);
    if (post.liked()) {
      return others <= 0
          ? words().getString(R.string.liked_you)
          : words().getQuantityString(R.plurals.liked_you_and, others, others);
    }
    return others <= 0
        ? words().getString(R.string.like)
        : words().getQuantityString(R.plurals.liked, others, others);
  }

  public String comments(PostView post) {
    int count = post.commentCount();
    return count == 0
        ? words().getString(R.string.post_comment)
        : words().getQuantityString(R.plurals.comments, count, count);
  }

  /** The heart's button in a sentence, for those who can't see the heart. */
  public String likeSpoken(FeedCard card) {
    int act = card.post().liked() ? R.string.post_unlike : R.string.like;
    return card.post().likes() == 0
        ? words().getString(act)
        : words().getString(act) + ". " + words().getString(R.string.likers, likes(card));
  }

  /** A comment in one line, its writer's name in bold. */
  public CharSequence said(CommentView comment) {
    String name = name(comment.author());
    SpannableStringBuilder line =
        new SpannableStringBuilder(words().getString(R.string.said_by, name, comment.text()));
    int at = line.toString().indexOf(name);
    line.setSpan(
        new StyleSpan(Typeface.BOLD), at, at + name.length(), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
    return line;
  }

  public String journey(FeedCard card) {
    return switch (card.journey()) {
      case ARRIVED -> "";
      case WAITING_OFFLINE -> words().getString(R.string.post_waiting_offline);
      case WAITING -> words().getString(R.string.post_waiting);
      case SENDING -> words().getString(R.string.post_sending, card.percent());
      case NOT_SENT ->
          card.problem().isEmpty()
              ? words().getString(R.string.post_not_sent)
              : words()
                  .getString(
                      R.string.post_rejected_why, new Reasons(context).upload(card.problem()));
    };
  }

  /** For those who can't see it: its description, else whose it is and from when. */
  public String picture(PostPicture picture, PostView post) {
    String alt = picture.picture().alt();
    if (alt != null && !alt.trim().isEmpty()) {
      return alt;
    }
    int whose = picture.picture().isVideo() ? R.string.video_of : R.string.picture_of;
    return words().getString(whose, name(post.author()), when(post));
  }
}
