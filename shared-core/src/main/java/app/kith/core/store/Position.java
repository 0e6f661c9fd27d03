package app.kith.core.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a device stands in the log.
 *
 * @param epoch the history it follows, or null before the first contact
 * @param cursor the token to pull from, or null before the first snapshot is whole
 * @param seq the log sequence that the cursor stands for
 * @param head the largest head seen in this epoch
 */
public record Position(@Nullable String epoch, @Nullable String cursor, long seq, long head) {
  public static final Position START = new Position(null, null, 0, 0);

  public Position withHead(long seen) {
    return seen <= head ? this : new Position(epoch, cursor, seq, seen);
  }
}
