package app.kith.desktop.feed;

import app.kith.core.feed.PostView;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the feed reads and what a person does in it; never on the window's thread. */
public interface FeedSource {
  /** A page, as {@link app.kith.core.feed.HomeFeed#page} gives it. */
  List<PostView> page(long below, int limit) throws IOException;

  /** How far own posts have come, by post. */
  Map<String, Progress> progress() throws IOException;

  /** Likes a post, or takes the like back. */
  Added like(String post, boolean on) throws IOException;

  /** Sends the pictures of a post again that could not be sent. */
  void sendAgain(String post) throws IOException;
}
