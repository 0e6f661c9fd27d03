package app.kith.server.sim.device;

import app.kith.core.store.LocalStore;
import java.io.IOException;

/** A base whose process may be killed at its writes. */
final class FusedLocalStore implements LocalStore {
  private final LocalStore store;
  private final Fuse fuse;

  FusedLocalStore(LocalStore store, Fuse fuse) {
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
  public void force() throws IOException {
    store.force();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
