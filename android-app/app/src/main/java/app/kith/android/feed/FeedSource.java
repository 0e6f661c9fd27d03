package app.kith.android.feed;

import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the feed reads and does; never on the main thread. */
interface FeedSource {
  /**
   * What is read at once.
   *
   * @param progress of own posts on their way
   * @param talk who likes each post, and what was said last
   */
  record Reading(
      String community,
      String self,
      List<PostView> posts,
      Map<String, Progress> progress,
      Map<String, PostTalk> talk) {}

  Reading read(int limit) throws IOException;

  Added like(String post, boolean on) throws IOException;

  /** Shows an own post to more or fewer people. */
  Added show(String post, Audience to) throws IOException;

  /** Deletes an own post. */
  Added delete(String post) throws IOException;

  /** Syncs until nothing is left to do, or it can't be done now. */
  void sync() throws IOException;
}
