package app.kith.server.sync.commit;

import app.kith.server.sync.state.Actor;

/** Hears what goes wrong while committing, which the server logs, and what is to be done after. */
public interface CommitListener {
  /** A mutation failed alone, three times, and was rejected: a bug of the server. */
  void rejected(Actor actor, long n, Throwable fault);

  /** A transaction failed and is tried again in halves. */
  void retrying(int decisions, Throwable fault);

  /** Blobs are to be looked at, some at once; it is on the disk. Must not wait. */
  default void erasing() {}

  /** Hears nothing. */
  CommitListener NONE =
      new CommitListener() {
        @Override
        public void rejected(Actor actor, long n, Throwable fault) {}

        @Override
        public void retrying(int decisions, Throwable fault) {}
      };
}
