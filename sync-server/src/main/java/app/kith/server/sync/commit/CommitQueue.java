package app.kith.server.sync.commit;

import java.util.concurrent.CompletableFuture;

/** Where decisions wait for their turn. */
@FunctionalInterface
public interface CommitQueue {
  /**
   * Gives the result once it is on the disk. It fails with {@link Busy} where too many wait, and
   * with another {@link java.io.IOException} where nobody knows whether it was committed: the
   * device then asks again.
   */
  <R> CompletableFuture<R> submit(Decision<R> decision);
}
