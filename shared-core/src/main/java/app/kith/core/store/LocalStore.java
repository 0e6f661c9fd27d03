package app.kith.core.store;

import java.io.Closeable;
import java.io.IOException;

/**
 * The device's base: what the server confirmed. It may be dropped and fetched again at any time.
 *
 * <p>Implementations may be used from several threads and, where they are files, from several
 * processes; writes are one after the other. A batch of changes and the cursor after it are one
 * {@link #write}. A transaction inside a transaction of the same store is a bug ({@link
 * IllegalStateException}): use the reader or writer at hand.
 */
public interface LocalStore extends Closeable {
  /** Runs a reading on one consistent state. */
  <T> T read(Reading<T> reading) throws IOException;

  /** Runs a change as one transaction; an exception from it undoes all. */
  <T> T write(Writing<T> writing) throws IOException;

  /**
   * Returns once all that was written is forced to disk. A batch that says how own mutations ended
   * is forced before the outbox lets them go: else a power cut in between would show neither.
   */
  void force() throws IOException;

  /** What is done inside {@link #read}. */
  interface Reading<T> {
    T read(StoreReader reader) throws IOException;
  }

  /** What is done inside {@link #write}. */
  interface Writing<T> {
    T write(StoreWriter writer) throws IOException;
  }
}
