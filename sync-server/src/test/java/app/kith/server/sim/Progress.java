package app.kith.server.sim;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Tells every few seconds how many seeds have run; a short run tells nothing. */
final class Progress implements Runnable {
  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream err;
  private final int seeds;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong told = new AtomicLong(System.nanoTime());

  Progress(PrintStream err, int seeds) {
    this.err = err;
    this.seeds = seeds;
  }

  /** One more seed has run. */
  @Override
  public void run() {
    int count = done.incrementAndGet();
    long last = told.get();
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS && told.compareAndSet(last, now)) {
      err.println("simulate: " + count + " of " + seeds + " seeds");
    }
  }
}
