package app.kith.server.sync.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The sequence up to which the log is on the disk.
 *
 * <p>A reader sees a commit before it is forced. So whoever read the database holds his reply until
 * this has reached the head that his transaction saw: nothing that a power cut could take back is
 * ever told. Live waits here for news.
 */
public final class DurableHead {
  private final NavigableMap<Long, CompletableFuture<Long>> waiting = new TreeMap<>();
  private long seq;

  /**
   * @param seq the log's head at the start, when all of it is on the disk
   */
  public DurableHead(long seq) {
    this.seq = seq;
  }

  public synchronized long seq() {
    return seq;
  }

  /** Completes once the head is at {@code wanted} or beyond; others wait for the same future. */
  public synchronized CompletableFuture<Long> reached(long wanted) {
    return wanted <= seq
        ? CompletableFuture.completedFuture(seq)
        : waiting.computeIfAbsent(wanted, w -> new CompletableFuture<>()).copy();
  }

  /** Whether the head reaches {@code wanted} within the time. */
  public boolean await(long wanted, Duration most) throws InterruptedException {
    try {
      return reached(wanted).get(most.toNanos(), TimeUnit.NANOSECONDS) >= wanted;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody fails this future", e);
    }
  }

  /** The log is on the disk up to this sequence; what is further on stays so. */
  public void moveTo(long to) {
    List<CompletableFuture<Long>> arrived;
    synchronized (this) {
      seq = Math.max(seq, to);
      NavigableMap<Long, CompletableFuture<Long>> passed = waiting.headMap(seq, true);
      arrived = new ArrayList<>(passed.values());
      passed.clear();
    }
    arrived.forEach(future -> future.complete(to));
  }
}
