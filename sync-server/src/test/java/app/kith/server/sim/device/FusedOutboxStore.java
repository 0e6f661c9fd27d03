package app.kith.server.sim.device;

import app.kith.core.outbox.OutboxStore;
import java.io.IOException;

/** An outbox whose process may be killed at its writes. */
final class FusedOutboxStore implements OutboxStore {
  private final OutboxStore store;
  private final Fuse fuse;

  FusedOutboxStore(OutboxStore store, Fuse fuse) {
    this.store = store;
    this.fuse = fuse;
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    return store.read(reading);
  }

  @Override
  public <T> T write(Writing<T> writing) throws IOException {
    fuse.before();
    T result = store.write(writing);
    fuse.after();
    return result;
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
