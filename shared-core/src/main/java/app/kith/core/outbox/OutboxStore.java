package app.kith.core.outbox;

import java.io.Closeable;
import java.io.IOException;

/**
 * The file that holds what was typed here: outbox, drawer, journal, uploads, identity. It is never
 * dropped, and it has a schema version of its own.
 *
 * <p>{@link #write} is forced to disk when it returns. Several threads and processes may use one
 * file. A transaction inside a transaction of the same store is a bug ({@link
 * IllegalStateException}): use the reader or writer at hand.
 */
public interface OutboxStore extends Closeable {
  /** Runs a reading on one consistent state. */
  <T> T read(Reading<T> reading) throws IOException;

  /** Runs a change as one transaction, forced to disk; an exception from it undoes all. */
  <T> T write(Writing<T> writing) throws IOException;

  /** What is done inside {@link #read}. */
  interface Reading<T> {
    T read(OutboxReader reader) throws IOException;
  }

  /** What is done inside {@link #write}. */
  interface Writing<T> {
    T write(OutboxWriter writer) throws IOException;
  }
}
