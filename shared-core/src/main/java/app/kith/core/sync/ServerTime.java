package app.kith.core.sync;

import app.kith.core.clock.Contact;
import app.kith.core.clock.DeviceClock;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import java.io.IOException;
import java.util.Optional;

/** Keeps what the server's clock said last, by which the ages of mutations are reckoned. */
final class ServerTime {
  private static final long DRIFT_MILLIS = 2_000;

  private final OutboxStore store;
  private final DeviceClock clock;

  ServerTime(OutboxStore store, DeviceClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Hears the server's time in a reply. */
  void heard(long serverTime) throws IOException {
    Contact now = new Contact(clock.read(), serverTime);
    Optional<Contact> known = store.read(OutboxReader::contact);
    if (known.isPresent()
        && Math.abs(known.get().serverTimeAt(now.clock()) - serverTime) < DRIFT_MILLIS) {
      // Writing is forced to disk: not worth it for a time that is known already.
      return;
    }
    store.write(writer -> {
      writer.setContact(now);
      return now;
    });
  }
}
