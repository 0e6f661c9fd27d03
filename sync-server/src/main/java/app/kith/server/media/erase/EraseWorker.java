package app.kith.server.media.erase;

import app.kith.server.media.upload.UploadStore;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that erases: at its start what was left, then whatever it is woken for or comes due.
 * It forgets uploads as well that have expired or were taken away.
 */
public final class EraseWorker implements Closeable {
  /** Also how late it notices what another server left, and forgets an upload that expired. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  /** Before the next look at what is in use, which is never long. */
  private static final Duration IN_USE = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(EraseWorker.class.getName());

  private final Eraser eraser;
  private final UploadStore uploads;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean closed;

  /** Beside the permit of park, which the database's own waiting may use up. */
  private volatile boolean woken;

  private EraseWorker(Eraser eraser, UploadStore uploads, InstantSource clock) {
    this.eraser = eraser;
    this.uploads = uploads;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("kith-erasing").daemon().unstarted(this::run);
  }

  /**
   * @param clock by which uploads expire
   */
  public static EraseWorker start(Eraser eraser, UploadStore uploads, InstantSource clock) {
    EraseWorker worker = new EraseWorker(eraser, uploads, clock);
    worker.thread.start();
    return worker;
  }

  /** Says that something is to be looked at, after the commit. Never waits. */
  public void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  /** Ends the thread after what it is at; what remains is done after the next start. */
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
    while (!closed) {
      Duration sleep = AFTER_FAILURE;
      woken = false;
      try {
        boolean all = eraser.run(() -> !closed);
        uploads.sweep(clock.instant());
        sleep = all ? untilDue() : IN_USE;
      } catch (Exception e) {
        LOG.log(Level.WARNING, "erasing waits for the database, trying again in a minute", e);
      }
      if (!closed && !woken && sleep.isPositive()) {
        LockSupport.parkNanos(this, sleep.toNanos());
      }
    }
  }

  private Duration untilDue() throws IOException {
    Duration until = eraser.untilDue().orElse(LONGEST_SLEEP);
    return until.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : until;
  }
}
