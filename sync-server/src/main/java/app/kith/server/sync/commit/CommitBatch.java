package app.kith.server.sync.commit;

import app.kith.core.wire.PushReply;
import app.kith.server.sync.Planted;
import app.kith.server.sync.commit.GroupTransaction.Committed;
import app.kith.server.sync.commit.GroupTransaction.Decided;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.NotCommitted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Group commit: many decisions in one transaction, then forced to the disk once, then the durable
 * head moves, then all are answered.
 *
 * <p>Where a transaction fails it is rolled back, nothing of it is remembered, and its halves are
 * tried by themselves; so one bad mutation in the end stands alone, and only that one is refused.
 * Where nobody knows whether a commit happened, nobody is answered: asking again is always safe.
 *
 * <p>For one thread. The {@link Committer} is one; the simulator calls it by itself.
 */
public final class CommitBatch {
  private static final int TRIES = 3;

  private final ChangeLog log;
  private final DurableHead durable;
  private final GroupTransaction transaction;
  private final CommitListener listener;
  private final Set<Planted> planted;
  private boolean inDoubt;

  /**
   * @param random makes salts and ids: secure on a server, seeded in the simulator
   */
  public CommitBatch(
      ChangeLog log,
      DurableHead durable,
      ServerClock clock,
      Random random,
      Acknowledgements acknowledgements,
      CommitListener listener,
      Set<Planted> planted) {
    this.log = log;
    this.durable = durable;
    this.transaction = new GroupTransaction(log, clock, random, acknowledgements, planted);
    this.listener = listener;
    this.planted = planted;
  }

  /** What is committed but not forced, and so not answered. */
  public final class Unforced {
    private final List<Decided<?>> decided = new ArrayList<>();
    private long head;
    private boolean erasing;

    private void add(Committed committed) {
      decided.addAll(committed.decided());
      head = Math.max(head, committed.head());
      erasing |= committed.erasing();
      if (planted.contains(Planted.ANSWER_BEFORE_FORCE)) {
        answer();
      }
    }

    private void answer() {
      inDoubt = false;
      durable.moveTo(head);
      decided.forEach(Decided::answer);
      if (erasing) {
        listener.erasing();
      }
    }

    /** Forces what was committed, and answers. */
    public void force() {
      try {
        log.force();
      } catch (IOException e) {
        inDoubt = true;
        decided.forEach(each -> each.pending().result().completeExceptionally(e));
        return;
      }
      answer();
    }
  }

  /** Commits, forces, answers. */
  public void run(List<? extends Pending<?>> batch) {
    commit(batch).force();
  }

  /** The first half of {@link #run}, for who wants to look in between. */
  public Unforced commit(List<? extends Pending<?>> batch) {
    Unforced unforced = new Unforced();
    commit(batch, unforced);
    return unforced;
  }

  private void commit(List<? extends Pending<?>> batch, Unforced unforced) {
    try {
      unforced.add(transaction.run(batch));
    } catch (NotCommitted | RuntimeException e) {
      listener.retrying(batch.size(), e);
      if (batch.size() == 1) {
        alone(batch.getFirst(), unforced, e);
      } else {
        commit(batch.subList(0, batch.size() / 2), unforced);
        commit(batch.subList(batch.size() / 2, batch.size()), unforced);
      }
    } catch (IOException e) {
      inDoubt = true;
      batch.forEach(pending -> pending.result().completeExceptionally(e));
    }
  }

  /**
   * Whether there may be commits that readers see and that are not known to be on the disk. All
   * readers wait then, until another commit has been forced.
   */
  public boolean isInDoubt() {
    return inDoubt;
  }

  /** What failed in a transaction of its own. */
  private void alone(Pending<?> pending, Unforced unforced, Exception first) {
    Exception fault = first;
    for (int tries = 1; tries < TRIES; tries++) {
      try {
        if (pending.decision() instanceof PushDecision push) {
          push(push, pending, unforced);
        } else {
          unforced.add(transaction.run(List.of(pending)));
        }
        return;
      } catch (IOException | RuntimeException e) {
        fault = e;
      }
    }
    inDoubt = true;
    pending.result().completeExceptionally(fault);
  }

  @SuppressWarnings("unchecked") // A push's reply is what its decision gives.
  private void push(PushDecision push, Pending<?> pending, Unforced unforced) throws IOException {
    LonePush.Answered answered = new LonePush(transaction, log, listener, push).decide();
    Decided<PushReply> decided = new Decided<>((Pending<PushReply>) pending, answered.reply());
    unforced.add(new Committed(List.of(decided), answered.head(), answered.erasing()));
  }
}
