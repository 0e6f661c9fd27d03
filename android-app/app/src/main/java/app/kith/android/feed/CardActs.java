package app.kith.android.feed;

/** What a person asks a card for. */
interface CardActs {
  /** Likes it, or takes the like back. */
  void like(FeedCard card);

  /** Shows what waits, this post among it. */
  void openOutbox();
}
