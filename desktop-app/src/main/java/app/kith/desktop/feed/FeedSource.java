package app.kith.desktop.feed;

import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the feed reads; never on the window's thread. */
public interface FeedSource {
  /** A page, as {@link app.kith.core.feed.HomeFeed#page} gives it. */
  List<PostView> page(long below, int limit) throws IOException;

  /** Who likes posts and what was said last, by post. */
  Map<String, PostTalk> talk(Collection<String> posts) throws IOException;

  /** How far own posts have come, by post. */
  Map<String, Progress> progress() throws IOException;
}
