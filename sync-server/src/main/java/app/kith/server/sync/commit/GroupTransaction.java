package app.kith.server.sync.commit;

import app.kith.server.sync.Planted;
import app.kith.server.sync.decide.Prefetch;
import app.kith.server.sync.decide.Working;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogTransaction;
import app.kith.server.sync.log.Plan;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Many decisions in one transaction, in their order, each seeing what those before it did. */
final class GroupTransaction {
  private final ChangeLog log;
  private final ServerClock clock;
  private final Random random;
  private final Acknowledgements acknowledgements;
  private final Set<Planted> planted;

  GroupTransaction(
      ChangeLog log,
      ServerClock clock,
      Random random,
      Acknowledgements acknowledgements,
      Set<Planted> planted) {
    this.log = log;
    this.clock = clock;
    this.random = random;
    this.acknowledgements = acknowledgements;
    this.planted = planted;
  }

  /** A decision with its result. */
  record Decided<R>(Pending<R> pending, R result) {
    static <R> Decided<R> of(Pending<R> pending, Working working) throws IOException {
      return new Decided<>(pending, pending.decision().decide(working));
    }

    void answer() {
      pending.result().complete(result);
    }
  }

  /**
   * What a commit has decided.
   *
   * @param head where the log ends with it
   * @param erasing whether it says of blobs that they are to be looked at
   */
  record Committed(List<Decided<?>> decided, long head, boolean erasing) {}

  Committed run(List<? extends Pending<?>> batch) throws IOException {
    return log.write(transaction -> run(transaction, batch));
  }

  private Committed run(LogTransaction transaction, List<? extends Pending<?>> batch)
      throws IOException {
    Head head = transaction.head();
    Working working = new Working(transaction, head, random, clock.now(head.lastStamp()), planted);
    Prefetch prefetch = new Prefetch();
    batch.forEach(pending -> pending.decision().announce(prefetch));
    prefetch.load(working);
    List<Decided<?>> decided = new ArrayList<>();
    for (Pending<?> pending : batch) {
      decided.add(Decided.of(pending, working));
    }
    acknowledgements.apply(working);
    Plan plan = working.plan();
    transaction.apply(plan);
    return new Committed(decided, working.head().seq(), erasing(plan));
  }

  private static boolean erasing(Plan plan) {
    return plan.rows().stream()
        .filter(delta -> delta.table().equals(Tables.ERASURES))
        .anyMatch(delta -> !delta.added().isEmpty() || !delta.changed().isEmpty());
  }
}
