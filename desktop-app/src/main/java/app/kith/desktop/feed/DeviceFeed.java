package app.kith.desktop.feed;

import app.kith.core.feed.PostTalk;
import app.kith.core.feed.PostView;
import app.kith.core.loop.Progress;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.page.Deletions;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feed of a device, through the same use cases as the commands. */
public final class DeviceFeed implements FeedSource {
  /** Comments shown under a card. */
  private static final int LAST = 2;

  private final DesktopGraph device;
  private final Deletions deletions;

  public DeviceFeed(DesktopGraph device, Deletions deletions) {
    this.device = device;
    this.deletions = deletions;
  }

  @Override
  public List<PostView> page(long below, int limit) throws IOException {
    return device.feed().page(Optional.empty(), below, limit + deletions.hidden()).stream()
        .filter(post -> !deletions.hides(post.id()) && !deletions.hides(post.author().id()))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<String, PostTalk> talk(Collection<String> posts) throws IOException {
    return device.posts().talk(posts, LAST);
  }

  @Override
  public Map<String, Progress> progress() throws IOException {
    return Progress.byPost(device.outbox().read(OutboxReader::uploads));
  }
}
