package app.kith.core.clock;

/**
 * A device's clocks at one moment.
 *
 * @param boot names the run of the operating system; elapsed times compare only inside one
 * @param elapsed milliseconds since that boot, sleep included
 * @param wall the wall clock, milliseconds since 1970; may be wrong by years
 */
public record ClockReading(String boot, long elapsed, long wall) {}
