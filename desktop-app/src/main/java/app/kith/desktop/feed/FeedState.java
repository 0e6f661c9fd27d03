package app.kith.desktop.feed;

import app.kith.core.feed.PostView;
import java.util.List;

/**
 * What the feed shows.
 *
 * @param posts in home order
 * @param fresh posts of others that came since and wait above, not shown yet
 * @param complete nothing older is left
 */
public record FeedState(List<PostView> posts, List<PostView> fresh, boolean complete) {
  /** Before anything was read. */
  public static final FeedState EMPTY = new FeedState(List.of(), List.of(), false);

  public FeedState {
    posts = List.copyOf(posts);
    fresh = List.copyOf(fresh);
  }
}
