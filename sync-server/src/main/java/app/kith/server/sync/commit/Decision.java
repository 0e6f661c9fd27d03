package app.kith.server.sync.commit;

import app.kith.server.sync.decide.Prefetch;
import app.kith.server.sync.decide.Working;
import java.io.IOException;

/**
 * Something to be decided at its place in the one order. It may be decided again after a failure,
 * on whatever the state is then, so it must change nothing but the unit of work.
 */
@FunctionalInterface
public interface Decision<R> {
  R decide(Working working) throws IOException;

  /** Names what {@link #decide} will look at, so that a whole batch is read in one go. */
  default void announce(Prefetch prefetch) {}

  /** How many mutations it has. */
  default int weight() {
    return 1;
  }
}
