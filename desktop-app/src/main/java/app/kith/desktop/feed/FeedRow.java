package app.kith.desktop.feed;

import app.kith.core.thread.Watched;
import app.kith.desktop.post.PostCard;

/**
 * A post's place in the feed. It stays the same while what it shows changes, so that a card is
 * changed where it stands and keeps the focus.
 */
public final class FeedRow {
  private final Watched<PostCard> card;

  FeedRow(PostCard first) {
    card = new Watched<>(first);
  }

  public Watched<PostCard> card() {
    return card;
  }

  public String id() {
    return card.now().id();
  }
}
