package app.kith.desktop.feed;

import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import java.util.List;
import java.util.Map;

/**
 * What the feed knows.
 *
 * @param posts those shown, in home order
 * @param fresh how many posts of others came since and wait above, not shown yet
 * @param more whether there may be more of those than were counted
 * @param complete nothing older is left
 * @param progress of own posts that are on their way, by post
 */
public record FeedState(
    List<PostView> posts,
    int fresh,
    boolean more,
    boolean complete,
    Map<String, Progress> progress) {
  /** Before anything was read. */
  public static final FeedState EMPTY = new FeedState(List.of(), 0, false, false, Map.of());

  public FeedState {
    posts = List.copyOf(posts);
    progress = Map.copyOf(progress);
  }

  FeedState withProgress(Map<String, Progress> now) {
    return new FeedState(posts, fresh, more, complete, now);
  }
}
