package app.kith.core.sync;

import app.kith.core.outbox.Identity;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.Position;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.SyncRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A home that turned out to be a copy of another device's: it must have read up to the head that
 * the server had then, so that what the log shows as its own is dropped, and starts again as a new
 * device.
 */
final class Fork {
  private final OutboxStore store;
  private final Outbox outbox;
  private final DeviceSecrets.Source source;
  private @Nullable DeviceSecrets secrets;
  private long head;

  Fork(OutboxStore store, Outbox outbox, DeviceSecrets.Source source) {
    this.store = store;
    this.outbox = outbox;
    this.source = source;
  }

  boolean isOpen() {
    return secrets != null;
  }

  /** The server has another chain under this device's id. */
  void begin(long serverHead) {
    head = serverHead;
    secrets = source.create();
  }

  /** What to ask; empty where there is no fork, or still something to be read first. */
  Optional<SyncRequest> next(Position position) throws IOException {
    return secrets == null || position.seq() < head || waitsForBase()
        ? Optional.empty()
        : Optional.of(new SyncRequest.StartAgain(secrets));
  }

  /** Whether there are answered rows that base does not show yet: starting again drops them. */
  private boolean waitsForBase() throws IOException {
    return store.read(reader -> reader.rows().stream().anyMatch(OutboxRow::isAnswered));
  }

  /** Takes the server's consent; false where it is not the one that is waited for. */
  boolean received(DeviceSecrets agreed, Identity self) throws IOException {
    if (secrets == null || !secrets.device().equals(agreed.device())) {
      return false;
    }
    Identity as = self.asDevice(agreed.device(), agreed.token(), agreed.privateKey());
    store.write(writer -> {
      outbox.startAgain(writer, as);
      return as;
    });
    secrets = null;
    return true;
  }
}
