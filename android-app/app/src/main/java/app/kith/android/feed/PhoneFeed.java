package app.kith.android.feed;

import app.kith.android.AndroidGraph;
import app.kith.android.live.PhoneScreens;
import app.kith.core.feed.PostView;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.Progress;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.page.Deletions;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The feed of this phone, through core's use cases. */
final class PhoneFeed implements FeedSource {
  /** How long somebody watches a turning circle. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** So many of the last comments stand under a post. */
  private static final int LAST = 2;

  private final PhoneScreens screens;

  /** Opens nothing yet. */
  PhoneFeed(PhoneScreens screens) {
    this.screens = screens;
  }

  private AndroidGraph device() throws IOException {
    return screens.phone().graph();
  }

  @Override
  public Reading read(int limit) throws IOException {
    return screens.phone().use(device -> read(device, limit));
  }

  private Reading read(AndroidGraph device, int limit) throws IOException {
    Identity self = device.self();
    Deletions deletions = screens.deletions();
    List<PostView> posts = new ArrayList<>();
    for (PostView post : device.feed().posts(limit + deletions.hidden())) {
      if (posts.size() < limit && !isHidden(post, deletions)) {
        posts.add(post);
      }
    }
    List<String> ids = posts.stream().map(PostView::id).collect(Collectors.toList());
    return new Reading(
        self.communityName(),
        self.account(),
        posts,
        Progress.byPost(device.outbox().read(OutboxReader::uploads)),
        device.posts().talk(ids, LAST));
  }

  /** Deleted a moment ago, or its author was blocked then. */
  private static boolean isHidden(PostView post, Deletions deletions) {
    return deletions.hides(post.id()) || deletions.hides(post.author().id());
  }

  @Override
  public Added like(String post, boolean on) throws IOException {
    Added added = device().changePost().like(post, on);
    screens.wrote();
    return added;
  }

  @Override
  public Added show(String post, Audience to) throws IOException {
    Added added = device().changePost().show(post, to);
    screens.wrote();
    return added;
  }

  @Override
  public Added delete(String post) throws IOException {
    return device().changePost().delete(post);
  }

  @Override
  public void sync() throws IOException {
    screens.phone().use(device -> new HomeSync(device, new SyncListener() {}).call(PATIENCE));
    screens.phone().changed();
  }
}
