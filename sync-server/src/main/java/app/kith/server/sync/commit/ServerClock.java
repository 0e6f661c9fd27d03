package app.kith.server.sync.commit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The server's time: a steady clock that follows the wall clock forwards, within reason, and never
 * runs backwards behind the log.
 *
 * <p>A wall clock more than a day behind the log at the start, or that jumps ahead by more than a
 * day, is reported and not believed: one wrong second would order every later edit, since stamps
 * can't be taken back. The owner may have it believed ({@code serve --accept-clock}).
 */
public final class ServerClock {
  private static final long DOUBTFUL = Duration.ofDays(1).toMillis();

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final boolean accept;
  private final Consumer<String> complaints;
  private long anchor;
  private long anchorNanos;
  private boolean complained;

  /**
   * @param nanos a steady clock such as {@link System#nanoTime}
   * @param lastStamp of the log's head at the start
   * @param accept believe the wall clock whatever it says
   * @param complaints hears one sentence for the owner
   */
  public ServerClock(
      InstantSource wall,
      LongSupplier nanos,
      long lastStamp,
      boolean accept,
      Consumer<String> complaints) {
    this.wall = wall;
    this.nanos = nanos;
    this.accept = accept;
    this.complaints = complaints;
    long start = wall.millis();
    if (start < lastStamp - DOUBTFUL && !accept) {
      complain(start, "lies more than a day behind the last change", lastStamp);
      start = lastStamp;
    }
    anchor = start;
    anchorNanos = nanos.getAsLong();
  }

  /** Now, in milliseconds since 1970; at least {@code lastStamp}, that of the log's head. */
  public synchronized long now(long lastStamp) {
    long steady = anchor + Duration.ofNanos(nanos.getAsLong() - anchorNanos).toMillis();
    long seen = wall.millis();
    if (seen > steady && (accept || seen - steady <= DOUBTFUL)) {
      anchor = seen;
      anchorNanos = nanos.getAsLong();
      steady = seen;
      complained = false;
    } else if (seen - steady > DOUBTFUL && !complained) {
      complain(seen, "has jumped ahead by more than a day", steady);
    }
    return Math.max(lastStamp, steady);
  }

  private void complain(long seen, String what, long instead) {
    complained = true;
    complaints.accept(
        "The clock of this computer ("
            + Instant.ofEpochMilli(seen)
            + ") "
            + what
            + ", so the server goes on from "
            + Instant.ofEpochMilli(instead)
            + ": set the clock right, or start with --accept-clock if it is right.");
  }
}
