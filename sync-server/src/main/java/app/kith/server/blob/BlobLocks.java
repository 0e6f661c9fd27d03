package app.kith.server.blob;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What several servers of one store keep from each other, by name; each within itself as well. */
public interface BlobLocks extends Closeable {
  /** Something that is held; closing lets it go. */
  interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /**
   * Takes a name for one server alone, or beside other servers. Within one server it must not be
   * held already. Does not wait.
   *
   * @return empty where another server holds it
   */
  Optional<Lock> tryTake(String name, boolean together) throws IOException;

  /** For a store that has one server: there is nobody to be kept away. */
  BlobLocks NONE =
      new BlobLocks() {
        @Override
        public Optional<Lock> tryTake(String name, boolean together) {
          return Optional.of(() -> {});
        }

        @Override
        public void close() {}
      };
}
