package app.kith.core.people;

/** What following somebody is to this device's user, as far as that decides what can be done. */
public enum Bond {
  /** Following them is a matter of wanting it. */
  OPEN,
  /** They want to be asked. */
  ASKS_FIRST,
  /** They were asked, and have not answered. */
  ASKED,
  FOLLOWING,
  /** This device's user blocks them, whatever was before. */
  BLOCKED;

  /** Whether it is, or waits to be, that this device's user follows them. */
  public boolean isWanted() {
    return this == ASKED || this == FOLLOWING;
  }
}
