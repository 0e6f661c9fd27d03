package app.kith.desktop.live;

import app.kith.core.loop.Backlog;
import app.kith.core.loop.FailedUploads;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells whether a home's stores have changed since it was last asked, whoever changed them: cheap
 * enough to be asked every second, however much waits.
 */
final class StorePulse {
  private final DesktopGraph device;
  private Optional<Seen> seen = Optional.empty();
  private Backlog.Counts counts = new Backlog.Counts(0, 0);

  StorePulse(DesktopGraph device) {
    this.device = device;
  }

  private record Seen(long outbox, long base) {}

  /**
   * What a look tells.
   *
   * @param changed whether anything is different
   * @param counts what waits, and what somebody must decide about
   */
  record Beat(boolean changed, Backlog.Counts counts) {}

  Beat look() throws IOException {
    // Read before it is counted: what is written meanwhile is seen the next time.
    Seen now = new Seen(device.outbox().version(), device.base().version());
    boolean changed = seen.isEmpty() || !seen.get().equals(now);
    if (changed) {
      counts = new FailedUploads(device).apart(device.backlog().count());
      seen = Optional.of(now);
    }
    return new Beat(changed, counts);
  }
}
