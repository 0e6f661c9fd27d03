package app.kith.server.media.upload;

import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The thread that forgets expired uploads: at the start, and then once in a while. */
public final class UploadSweeper implements Closeable {
  private static final Logger LOG = System.getLogger(UploadSweeper.class.getName());

  private final UploadStore uploads;
  private final InstantSource clock;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private UploadSweeper(UploadStore uploads, InstantSource clock, Duration pause) {
    this.uploads = uploads;
    this.clock = clock;
    this.pause = pause;
    this.thread = Thread.ofPlatform().name("kith-uploads").daemon().unstarted(this::run);
  }

  /**
   * Starts the thread.
   *
   * @param pause between two sweeps
   */
  public static UploadSweeper start(UploadStore uploads, InstantSource clock, Duration pause) {
    UploadSweeper sweeper = new UploadSweeper(uploads, clock, pause);
    sweeper.thread.start();
    return sweeper;
  }

  /** Ends the thread, after the sweep it is at. */
  @Override
  public void close() {
    closed.countDown();
    try {
      // Never interrupted: that could break off a write in the middle.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        sweep();
      } while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    try {
      uploads.sweep(clock.instant());
    } catch (Exception e) {
      LOG.log(Level.WARNING, "expired uploads stay until the next sweep", e);
    }
  }
}
