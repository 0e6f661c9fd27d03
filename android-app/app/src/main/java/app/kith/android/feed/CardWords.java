package app.kith.android.feed;

import android.content.Context;
import android.content.res.Resources;
import android.graphics.Typeface;
import android.text.SpannableStringBuilder;
import android.text.Spanned;
import android.text.style.StyleSpan;
import app.kith.android.R;
import app.kith.android.words.PostWords;
import app.kith.android.words.Reasons;
import app.kith.core.feed.CommentView;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.people.Person;
import java.util.ArrayList;
import java.util.List;

/** Puts cards into the phone's language. */
public record CardWords(Context context, PostWords posts) {
  private static final int NAMED = 3;

  public static CardWords of(Context context) {
    return new CardWords(context, PostWords.of(context));
  }

  private Resources words() {
    return context.getResources();
  }

  public String name(Person person) {
    return posts.name(person);
  }

  public String when(PostView post) {
    return posts.when(post);
  }

  public String audience(PostView post) {
    return posts.audience(post);
  }

  /** Beside the heart: who likes it, by name as far as there is room. */
  public String likes(FeedCard card) {
    List<String> names = names(card);
    return switch (names.size()) {
      case 0 -> posts.likes(card.post());
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

  /** For those who can't see it: its description, else whose it is and from when. */
  public String picture(PostPicture picture, PostView post) {
    return posts.picture(picture, post);
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
}
