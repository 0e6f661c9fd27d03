package app.kith.core.people;

/**
 * A member as this device's user sees them.
 *
 * @param id the account
 * @param handle the short unique name
 * @param name the display name
 * @param portrait a picture of them as {@code Portrait} has it, in base64; "" where there is none
 * @param following whether this device's user follows them; a request that waits counts as well
 * @param ties how else they stand to each other
 */
public record Person(
    String id, String handle, String name, String portrait, boolean following, Ties ties) {
  /**
   * In place of the handle and name of somebody whom this device does not know; no handle is so.
   */
  private static final String UNKNOWN = "?";

  /** Somebody of whom there is nothing more to tell. */
  public Person(String id, String handle, String name, String portrait, boolean following) {
    this(id, handle, name, portrait, following, Ties.NONE);
  }

  /** Somebody whom this device does not know, or not yet. */
  public static Person unknown(String id) {
    return new Person(id, UNKNOWN, UNKNOWN, "", false);
  }

  /** What following them is to this device's user. */
  public Bond bond() {
    if (ties.blocked()) {
      return Bond.BLOCKED;
    }
    if (following) {
      return ties.requested() ? Bond.ASKED : Bond.FOLLOWING;
    }
    return ties.asksFirst() ? Bond.ASKS_FIRST : Bond.OPEN;
  }

  /** Them as they are while this device's user blocks them. */
  public Person asBlocked() {
    Ties blocked = new Ties(ties.asksFirst(), false, false, true, true);
    return new Person(id, handle, name, portrait, false, blocked);
  }

  /** Whether they wait to be let in or turned away. */
  public boolean isAsking() {
    return ties.asking() && !ties.parted();
  }

  /** Whether there is a handle and a name to show. */
  public boolean isKnown() {
    return !handle.equals(UNKNOWN);
  }
}
