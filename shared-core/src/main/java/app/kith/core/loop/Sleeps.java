package app.kith.core.loop;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Notices that the computer, or this program, has slept: the wall clock, which goes on meanwhile,
 * is far beyond where it was when it was last looked at. A clock that is set ahead looks the same
 * and does no harm.
 */
final class Sleeps implements BooleanSupplier {
  /** Ten times as long as between two looks; a shorter sleep breaks no connection. */
  static final Duration SHORTEST = Duration.ofSeconds(5);

  private final LongSupplier wall;
  private long before;

  Sleeps(LongSupplier wall) {
    this.wall = wall;
    this.before = wall.getAsLong();
  }

  /** Whether it has slept since it was last asked. */
  @Override
  public boolean getAsBoolean() {
    long now = wall.getAsLong();
    boolean slept = now - before > SHORTEST.toMillis();
    before = now;
    return slept;
  }
}
