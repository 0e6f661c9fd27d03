package app.kith.server.sync.decide;

import app.kith.core.merge.MergeRule;
import app.kith.core.model.Audience;
import app.kith.core.mutation.Base;
import app.kith.server.sync.log.Origin;
import app.kith.server.sync.state.Body;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets an arriving value meet the register's present one. */
public final class Merging {
  private final MergeRule rule;

  public Merging(MergeRule rule) {
    this.rule = rule;
  }

  /** A value on its way into a register. */
  public record Value(
      Entity entity,
      String register,
      String json,
      Base base,
      @Nullable String home,
      @Nullable Audience meant) {}

  /** What became of it. */
  public sealed interface Result {
    /** It stands in the register; {@code replaced} is what stood there before. */
    record Won(@Nullable Body replaced, long stamp) implements Result {}

    record Lost() implements Result {}
  }

  public Result merge(Working working, Origin origin, Value value) throws IOException {
    Body present = working.body(value.entity(), value.register()).orElse(null);
    MergeRule.Written winner =
        present == null ? null : new MergeRule.Written(present.by(), present.stamp());
    MergeRule.Written arriving = new MergeRule.Written(origin.by(), origin.stamp());
    return switch (rule.decide(winner, arriving, value.base())) {
      case MergeRule.Result.Wins wins -> {
        working.save(
            Tables.BODIES,
            new Body(
                present == null ? working.newBody(value.entity()) : present.number(),
                value.register(),
                origin.by(),
                wins.stamp(),
                working.nextSeq(),
                value.home(),
                value.meant(),
                working.newSalt(),
                value.json()));
        yield new Result.Won(present, wins.stamp());
      }
      case MergeRule.Result.Loses loses -> new Result.Lost();
    };
  }
}
