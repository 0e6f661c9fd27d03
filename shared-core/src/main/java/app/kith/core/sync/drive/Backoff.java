package app.kith.core.sync.drive;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before the next try: a random part of a time that doubles with each failure
 * ("full jitter"), so that devices that lost one server together do not come back together.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final Random random;
  private int failures;

  public Backoff(Duration first, Duration longest, Random random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * Counts a failure and gives the wait after it: between nothing and min(longest, first ×
   * 2^failures).
   */
  public Duration failed() {
    long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 20));
    failures++;
    return Duration.ofMillis((long) (random.nextDouble() * bound));
  }

  public void succeeded() {
    failures = 0;
  }

  /** Failures since the last success. */
  public int failures() {
    return failures;
  }
}
