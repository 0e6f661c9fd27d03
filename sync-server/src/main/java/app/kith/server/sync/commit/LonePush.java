package app.kith.server.sync.commit;

import app.kith.core.wire.PushReply;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.NotCommitted;
import app.kith.server.sync.state.Device;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one mutation that makes a push fail, by deciding ever fewer at a time, and has it
 * rejected, so that it does not hold up its device for ever.
 */
final class LonePush {
  private static final int TRIES = 3;

  private final GroupTransaction transaction;
  private final ChangeLog log;
  private final CommitListener listener;
  private PushDecision push;
  private long refused = -1;
  private @Nullable Exception fault;

  LonePush(
      GroupTransaction transaction, ChangeLog log, CommitListener listener, PushDecision push) {
    this.transaction = transaction;
    this.log = log;
    this.listener = listener;
    this.push = push;
  }

  /** The reply to the whole push; the rest as in {@link GroupTransaction.Committed}. */
  record Answered(PushReply reply, long head, boolean erasing) {}

  /**
   * Decides the push in as many transactions as it takes.
   *
   * @throws IOException where the fault is not the mutation's: the device will ask again
   */
  Answered decide() throws IOException {
    int size = Math.max(1, push.weight() / 2);
    int failures = 0;
    boolean erasing = false;
    while (true) {
      try {
        Answered part = decide(size);
        failures = 0;
        erasing |= part.erasing();
        tellRefusal();
        if (push.isAnsweredBy(part.reply())) {
          return new Answered(part.reply(), part.head(), erasing);
        }
      } catch (NotCommitted | RuntimeException e) {
        failures += size == 1 ? 1 : 0;
        size = Math.max(1, size / 2);
        if (failures == TRIES) {
          refuseNext(e);
          failures = 0;
        }
      }
    }
  }

  private Answered decide(int mutations) throws IOException {
    Pending<PushReply> pending = Pending.of(push.atMost(mutations));
    GroupTransaction.Committed committed = transaction.run(List.of(pending));
    committed.decided().forEach(GroupTransaction.Decided::answer);
    return new Answered(pending.result().join(), committed.head(), committed.erasing());
  }

  private void refuseNext(Exception fault) throws IOException {
    // Asking for the number shows at once that the database is well, else the fault is its own.
    Device device =
        log.read(view -> view.find(Tables.DEVICES, List.of(push.actor().device())))
            .get(push.actor().device());
    if (device == null || device.pushed().n() + 1 == refused) {
      throw new NotCommitted("a push fails whatever is left out of it", fault);
    }
    refused = device.pushed().n() + 1;
    push = push.refusing(refused);
    this.fault = fault;
  }

  private void tellRefusal() {
    if (fault != null) {
      listener.rejected(push.actor(), refused, fault);
      fault = null;
    }
  }
}
