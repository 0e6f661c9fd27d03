package app.kith.core.merge;

import app.kith.core.model.MutationId;
import app.kith.core.mutation.Base;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Last writer wins, with base: whoever has seen the winner wins over it, whatever the clocks say;
 * of two that have not seen each other the larger (stamp, mutation id) wins. Source: sync.md, "The
 * merge rule".
 */
public final class MergeRule {
  private final Comparator<Written> order;
  private final boolean seenWins;

  public MergeRule() {
    this(Comparator.comparingLong(Written::stamp).thenComparing(Written::by));
  }

  /** The seam for the simulator's wrong tie-break; everybody else takes the order above. */
  MergeRule(Comparator<Written> order) {
    this(order, true);
  }

  private MergeRule(Comparator<Written> order, boolean seenWins) {
    this.order = order;
    this.seenWins = seenWins;
  }

  /**
   * A rule that breaks ties the wrong way round; planted by the simulator to show that it notices.
   */
  public static MergeRule withWrongTieBreak() {
    return new MergeRule(Comparator.comparingLong(Written::stamp));
  }

  /** A rule that only looks at clocks; planted by the simulator too. */
  public static MergeRule withoutBase() {
    return new MergeRule(new MergeRule().order, false);
  }

  /** Who wrote a register's value, and when by the server's reckoning. */
  public record Written(MutationId by, long stamp) {}

  /** What becomes of the arriving value. */
  public sealed interface Result {
    /** It is the register's value now, with this stamp. */
    record Wins(long stamp) implements Result {}

    /** The present value stays; the arriving one is superseded. */
    record Loses() implements Result {}
  }

  /**
   * Decides between a register's present value and an arriving one.
   *
   * @param winner the present value's writer, or null for an empty register
   * @param arriving the arriving value's writer, its stamp being server's now minus age
   * @param base what the arriving value's writer had seen
   */
  public Result decide(@Nullable Written winner, Written arriving, Base base) {
    if (winner == null) {
      return new Result.Wins(arriving.stamp());
    }
    if (seenWins && base instanceof Base.Winner seen && seen.id().equals(winner.by())) {
      return new Result.Wins(Math.max(arriving.stamp(), winner.stamp() + 1));
    }
    return order.compare(arriving, winner) > 0
        ? new Result.Wins(arriving.stamp())
        : new Result.Loses();
  }
}
