package app.kith.server.sync.commit;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that decides: all that changes the log passes here, one after the other, so there
 * are no holes and no two orders. It takes what waits together into one commit.
 */
public final class Committer implements CommitQueue, Closeable {
  /**
   * Enough to make one forced write cheap for each, few enough that nobody waits for long, and that
   * H2 need not store half a transaction: at 600 it writes twice as much.
   */
  private static final int BATCH_MUTATIONS = 400;

  private static final Duration BATCH_WAIT = Duration.ofMillis(2);

  /** How soon a disk that failed is tried again while nobody writes. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  /** Some seconds of work: whoever comes later is told so instead of waiting for ever. */
  private static final int QUEUE = 1_000;

  private final CommitBatch batches;
  private final BlockingQueue<Pending<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean stopped;

  public Committer(CommitBatch batches) {
    this.batches = batches;
    this.thread = Thread.ofPlatform().name("committer").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Whether decisions are still being made; false after {@link #close} or a fault of the JVM. */
  public boolean isRunning() {
    return !stopped;
  }

  @Override
  public <R> CompletableFuture<R> submit(Decision<R> decision) {
    Pending<R> pending = Pending.of(decision);
    if (closed) {
      pending.result().completeExceptionally(stopping());
    } else if (!queue.offer(pending)) {
      pending.result().completeExceptionally(new Busy(QUEUE));
    }
    if (stopped) {
      // It stopped between the look and the offer, so nobody else takes this one.
      refuseWaiting();
    }
    return pending.result();
  }

  private void run() {
    try {
      while (!closed || !queue.isEmpty()) {
        batches.run(collect());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
      stopped = true;
      refuseWaiting();
    }
  }

  private List<Pending<?>> collect() throws InterruptedException {
    List<Pending<?>> batch = new ArrayList<>();
    Pending<?> next =
        batches.isInDoubt() ? queue.poll(ASK_AGAIN.toNanos(), TimeUnit.NANOSECONDS) : queue.take();
    if (next == null) {
      // Nothing is to be decided, but readers wait for the disk: another commit forces all.
      return List.of(Pending.of(working -> true));
    }
    long until = System.nanoTime() + BATCH_WAIT.toNanos();
    int mutations = 0;
    while (next != null) {
      batch.add(next);
      mutations += next.decision().weight();
      long left = until - System.nanoTime();
      next = mutations < BATCH_MUTATIONS ? queue.poll(left, TimeUnit.NANOSECONDS) : null;
    }
    return batch;
  }

  private void refuseWaiting() {
    List<Pending<?>> waiting = new ArrayList<>();
    queue.drainTo(waiting);
    waiting.forEach(pending -> pending.result().completeExceptionally(stopping()));
  }

  private static IOException stopping() {
    return new IOException("The server is stopping: try again when it is back.");
  }

  /** Decides what waits, then stops. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      // Something to decide wakes the thread; an interrupt could close the database's file.
      queue.put(Pending.of(working -> true));
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the last commit", e);
    }
  }
}
