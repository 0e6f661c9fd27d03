package app.kith.server.sync.compact;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The thread that looks at the log's age, at its start and then once an hour. */
public final class CompactionWorker implements Closeable {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Logger LOG = System.getLogger(CompactionWorker.class.getName());

  private final Compaction compaction;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  public CompactionWorker(Compaction compaction) {
    this.compaction = compaction;
    this.thread = Thread.ofPlatform().name("kith-compacting").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    do {
      try {
        compaction.run(Compaction.KEPT, () -> closed.getCount() > 0);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "shortening the log waits for the database, trying again later", e);
      }
    } while (!isOver());
  }

  private boolean isOver() {
    try {
      return closed.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Ends the thread after the step it is at. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
