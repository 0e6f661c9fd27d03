package app.kith.android.feed;

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

  /** Takes its text along. */
  void copy(FeedCard card);

  /** Shows what waits, this post among it. */
  void openOutbox();
}
