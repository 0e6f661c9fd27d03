package app.kith.core.sync;

import app.kith.core.clock.Contact;
import app.kith.core.clock.DeviceClock;
import app.kith.core.outbox.OutboxStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps what the server's clock said last, by which the ages of mutations are reckoned. */
final class ServerTime {
  private static final long DRIFT_MILLIS = 2_000;

  /** How much older than the last contact the remembered one may be. */
  private static final long OLD_MILLIS = 600_000;

  private final OutboxStore store;
  private final DeviceClock clock;

  /** The last contact that this run has written down. */
  private @Nullable Contact written;

  ServerTime(OutboxStore store, DeviceClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Hears the server's time in a reply. */
  void heard(long serverTime) throws IOException {
    Contact now = new Contact(clock.read(), serverTime);
    Contact known = written;
    if (known != null
        && serverTime - known.serverTime() < OLD_MILLIS
        && Math.abs(known.serverTimeAt(now.clock()) - serverTime) < DRIFT_MILLIS) {
      // Writing is forced to disk: not worth it for a time that is known already.
      return;
    }
    store.write(writer -> {
      writer.setContact(now);
      return now;
    });
    written = now;
  }
}
