package app.kith.core.clock;

/**
 * The last time the server told its time.
 *
 * @param clock the device's clocks then
 * @param serverTime the server's milliseconds since 1970
 */
public record Contact(ClockReading clock, long serverTime) {
  /** The server's time at a later reading of the same boot, or 0 where the boots differ. */
  public long serverTimeAt(ClockReading reading) {
    return reading.boot().equals(clock.boot())
        ? serverTime + reading.elapsed() - clock.elapsed()
        : 0;
  }
}
