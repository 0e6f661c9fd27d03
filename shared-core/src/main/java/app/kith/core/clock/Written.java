package app.kith.core.clock;

/**
 * When a mutation was written, as well as the device can tell.
 *
 * @param clock its clocks at that moment
 * @param serverTime the server's time then, derived from a contact in the same boot; 0 where there
 *     was none
 * @param lastContact the server's time at the last contact of any boot; 0 where there was none
 */
public record Written(ClockReading clock, long serverTime, long lastContact) {}
