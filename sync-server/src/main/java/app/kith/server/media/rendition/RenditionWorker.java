package app.kith.server.media.rendition;

import app.kith.core.model.BlobId;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that works off {@link RenditionJobs}, of low priority, so that answers go first. It
 * sleeps until it is woken or something is due.
 */
public final class RenditionWorker implements Closeable {
  /** Also how late it notices work that another instance left. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(RenditionWorker.class.getName());

  private final RenditionJobs jobs;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean closed;

  /** Beside the permit of park, which the database's own waiting may use up. */
  private volatile boolean woken;

  private RenditionWorker(RenditionJobs jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
    // A platform thread: decoding is work for a processor, and only these have a priority.
    this.thread =
        Thread.ofPlatform()
            .name("kith-renditions")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
  }

  /** Starts with what was left undone. */
  public static RenditionWorker start(RenditionJobs jobs, InstantSource clock) {
    RenditionWorker worker = new RenditionWorker(jobs, clock);
    worker.thread.start();
    return worker;
  }

  /** Asks durably for a picture's renditions; asking again changes nothing. */
  public void ask(BlobId blob) throws IOException {
    jobs.enqueue(blob);
    wake();
  }

  /** Says that there is work, after the transaction that asked for it. Never waits. */
  void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  /** Ends the thread, after the picture it is at; what remains is done after the next start. */
  @Override
  public void close() throws IOException {
    closed = true;
    wake();
    try {
      // Never interrupted: that could break off a write in the middle.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean recovered = false;
    while (!closed) {
      Duration sleep = LONGEST_SLEEP;
      woken = false;
      try {
        if (!recovered) {
          jobs.recover();
          recovered = true;
        }
        sleep = jobs.runNext() ? Duration.ZERO : untilDue();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "renditions wait for the database, trying again in a minute", e);
      }
      if (!closed && !woken && !sleep.isZero()) {
        LockSupport.parkNanos(this, sleep.toNanos());
      }
    }
  }

  private Duration untilDue() throws IOException {
    Duration until =
        jobs.nextDue().map(due -> Duration.between(clock.instant(), due)).orElse(LONGEST_SLEEP);
    if (until.isNegative()) {
      return Duration.ZERO;
    }
    return until.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : until;
  }
}
