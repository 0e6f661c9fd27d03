package app.kith.android.feed;

import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the feed reads and does; never on the main thread. */
interface FeedSource {
  /** What is read at once. */
  record Reading(
      String community, String self, List<PostView> posts, Map<String, Progress> progress) {}

  Reading read(int limit) throws IOException;

  void like(String post, boolean on) throws IOException;

  /** Syncs until nothing is left to do, or it can't be done now. */
  void sync() throws IOException;
}
