package app.kith.android.feed;

import app.kith.core.model.Audience;

/** What a person asks a card for. */
public interface CardActs {
  /** Likes it, or takes the like back. */
  void like(FeedCard card);

  /** Shows its page; {@code toComment} where a comment is to be written. */
  void open(FeedCard card, boolean toComment);

  /** Edits the caption of an own one. */
  void edit(FeedCard card);

  /** Deletes an own one; it can be undone for a while. */
  void delete(FeedCard card);

  /** Shows an own one to more or fewer people. */
  void show(FeedCard card, Audience to);

  /** Takes its text along. */
  void copy(FeedCard card);

  /** Shows what waits, this post among it. */
  void openOutbox();
}
