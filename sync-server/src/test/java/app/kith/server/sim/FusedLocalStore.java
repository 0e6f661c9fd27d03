package app.kith.server.sim;

import app.kith.core.store.LocalStore;
import app.kith.core.store.MemoryLocalStore;
import java.io.IOException;

/** A base whose process may be killed at its writes. */
final class FusedLocalStore implements LocalStore {
  private final MemoryLocalStore store;
  private final Fuse fuse;

  FusedLocalStore(MemoryLocalStore store, Fuse fuse) {
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
  public void force() {
    store.force();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
