package app.kith.server.sync.log;

import java.util.Collection;

/**
 * Numbers of rows that belong to an entity: its {@code createSeq}, then a slot. One number is the
 * cheapest of all keys, and what is about one entity lies together on the disk.
 */
public final class RowNumber {
  /** Rows an entity may have of a kind: a register for each member, and room. */
  public static final long SLOTS = 1 << 20;

  private RowNumber() {}

  /** The first number of the entity. */
  public static long first(long entity) {
    return Math.multiplyExact(entity, SLOTS);
  }

  /** The entity of the number. */
  public static long entity(long number) {
    return number / SLOTS;
  }

  /** A number behind all of these, which are the entity's. */
  public static long behind(long entity, Collection<Long> taken) {
    long number = first(entity);
    for (long each : taken) {
      number = Math.max(number, each + 1);
    }
    if (entity(number) != entity) {
      throw new IllegalStateException("no slot is left of entity " + entity);
    }
    return number;
  }
}
