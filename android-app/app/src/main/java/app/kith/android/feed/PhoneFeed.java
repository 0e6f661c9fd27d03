package app.kith.android.feed;

import app.kith.android.AndroidGraph;
import app.kith.android.live.OpenPhone;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.Progress;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.time.Duration;

/** The feed of this phone, through core's use cases. */
final class PhoneFeed implements FeedSource {
  /** How long somebody watches a turning circle. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OpenPhone phone;
  private final Runnable send;

  /**
   * Opens nothing yet.
   *
   * @param send has Android sync what was done here, even where this process ends before
   */
  PhoneFeed(OpenPhone phone, Runnable send) {
    this.phone = phone;
    this.send = send;
  }

  @Override
  public Reading read(int limit) throws IOException {
    AndroidGraph device = phone.graph();
    Identity self = device.self();
    return new Reading(
        self.communityName(),
        self.account(),
        device.feed().posts(limit),
        Progress.byPost(device.outbox().read(OutboxReader::uploads)));
  }

  @Override
  public void like(String post, boolean on) throws IOException {
    phone.graph().changePost().like(post, on);
    phone.changed();
    send.run();
  }

  @Override
  public void sync() throws IOException {
    new HomeSync(phone.graph(), new SyncListener() {}).call(PATIENCE);
    phone.changed();
  }
}
