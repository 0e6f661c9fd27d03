package app.kith.server.sync.log;

import java.io.IOException;

/** The change log and everything that is decided together with it. */
public interface ChangeLog {
  /**
   * Runs the work as one transaction that holds the head of the log: no other write runs between
   * its first read and its commit, on any instance.
   *
   * @throws NotCommitted where the work's statements failed while the database answers
   * @throws IOException where the database is out of reach, or nobody knows whether the commit
   *     happened
   */
  <T> T write(Write<T> work) throws IOException;

  /** Runs the work on one state of the log, whatever is committed meanwhile. */
  <T> T read(Read<T> work) throws IOException;

  /**
   * Returns once everything committed before this call is on the disk. A commit alone survives a
   * killed process but no power cut, and other connections see it before it is forced.
   */
  void force() throws IOException;

  /**
   * Whether nothing can be read that is not on the disk yet. Then what any reader sees is durable,
   * whichever server wrote it.
   */
  default boolean showsForcedOnly() {
    return false;
  }

  /** Reads, decides and writes. */
  @FunctionalInterface
  interface Write<T> {
    T run(LogTransaction transaction) throws IOException;
  }

  /** Reads. */
  @FunctionalInterface
  interface Read<T> {
    T run(LogView view) throws IOException;
  }
}
