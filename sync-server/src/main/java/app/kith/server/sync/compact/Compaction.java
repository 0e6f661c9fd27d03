package app.kith.server.sync.compact;

import app.kith.server.sync.commit.CommitQueue;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** Lets the oldest part of the log go, in steps between which others are decided. */
public final class Compaction {
  /** What a server keeps by itself: whoever was away for longer takes a snapshot. */
  public static final Duration KEPT = Duration.ofDays(60);

  /** One step takes some tens of milliseconds on a small machine. */
  private static final int STEP = 2_000;

  private final CommitQueue queue;

  public Compaction(CommitQueue queue) {
    this.queue = queue;
  }

  /**
   * Notes how far the log is, and lets go of what is older than what is to be kept, by whole days.
   *
   * @param keep zero for all that was decided so far
   * @param goOn asked before each step
   * @return sequence of the oldest change that is kept, 0 where all are
   */
  public long run(Duration keep, BooleanSupplier goOn) throws IOException {
    long target = answer(queue.submit(new MarkLog(keep)));
    RaiseFloor.Raised raised = new RaiseFloor.Raised(0, false);
    while (!raised.whole() && goOn.getAsBoolean()) {
      raised = answer(queue.submit(new RaiseFloor(target, STEP)));
    }
    return raised.floor();
  }

  private static <T> T answer(CompletableFuture<T> decided) throws IOException {
    try {
      return decided.get();
    } catch (ExecutionException e) {
      throw new IOException("the log was not shortened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the log was shortened", e);
    }
  }
}
