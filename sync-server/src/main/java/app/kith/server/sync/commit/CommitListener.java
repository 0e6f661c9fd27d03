package app.kith.server.sync.commit;

import app.kith.server.sync.state.Actor;

/** Hears what goes wrong while committing; the server logs it. */
public interface CommitListener {
  /** A mutation failed alone, three times, and was rejected: a bug of the server. */
  void rejected(Actor actor, long n, Throwable fault);

  /** A transaction failed and is tried again in halves. */
  void retrying(int decisions, Throwable fault);

  /** Hears nothing. */
  CommitListener NONE =
      new CommitListener() {
        @Override
        public void rejected(Actor actor, long n, Throwable fault) {}

        @Override
        public void retrying(int decisions, Throwable fault) {}
      };
}
