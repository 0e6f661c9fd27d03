package app.kith.core.clock;

import java.util.Optional;

/**
 * How long ago a mutation was written, so that the server can stamp it by its own clock and a wrong
 * wall clock hardly matters. Source: sync.md, "The merge rule".
 */
public final class Age {
  private Age() {}

  /**
   * Milliseconds since the mutation was written, never negative.
   *
   * @param written when it was written
   * @param now the device's clocks now
   * @param contact the last contact with the server, if there was one
   */
  public static long of(Written written, ClockReading now, Optional<Contact> contact) {
    if (written.clock().boot().equals(now.boot())) {
      return Math.max(0, now.elapsed() - written.clock().elapsed());
    }
    long serverNow = contact.map(c -> c.serverTimeAt(now)).orElse(0L);
    if (written.serverTime() > 0 && serverNow > 0) {
      return Math.max(0, serverNow - written.serverTime());
    }
    long byWall = now.wall() - written.clock().wall();
    if (byWall >= 0) {
      return byWall;
    }
    // The wall clock was set back: it is at most as old as the last contact before that boot.
    return written.lastContact() > 0 && serverNow > 0
        ? Math.max(0, serverNow - written.lastContact())
        : 0;
  }
}
