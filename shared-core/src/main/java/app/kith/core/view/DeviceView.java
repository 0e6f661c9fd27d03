package app.kith.core.view;

import app.kith.core.mutation.Chain;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at both files so that nothing is missed between them: the outbox first, then base, and
 * without the rows that base says are settled. A row that moved over in between is then in base, or
 * in both, never in neither.
 */
public final class DeviceView {
  private final LocalStore base;
  private final OutboxStore store;
  private final Outbox outbox;

  public DeviceView(LocalStore base, OutboxStore store, Outbox outbox) {
    this.base = base;
    this.store = store;
    this.outbox = outbox;
  }

  /** What is done with a look. */
  public interface Look<T> {
    /**
     * Uses one consistent state of base with what waits on top.
     *
     * @param base the store
     * @param pending un-settled mutations in the order of writing
     * @param self whose device this is
     */
    T use(StoreReader base, List<Pending> pending, Identity self) throws IOException;
  }

  /** Originals that can't be sent, by blob. */
  public Set<String> failedUploads() throws IOException {
    Set<String> failed = new HashSet<>();
    for (Upload upload : store.read(OutboxReader::uploads)) {
      if (upload.problem() != null) {
        failed.add(upload.blob());
      }
    }
    return failed;
  }

  public <T> T look(Look<T> look) throws IOException {
    Identity self =
        store
            .read(OutboxReader::identity)
            .orElseThrow(
                () -> new IllegalStateException("a device that has not joined shows nothing"));
    List<OutboxRow> rows = store.read(OutboxReader::rows);
    return base.read(reader -> look.use(reader, pending(rows, reader), self));
  }

  private List<Pending> pending(List<OutboxRow> rows, StoreReader reader) throws IOException {
    List<Outcome> settled = reader.settled();
    long passed = reader.position().seq();
    List<Pending> pending = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      if (!isSettled(row, settled, passed)) {
        pending.add(new Pending(row, outbox.known(row.m())));
      }
    }
    return pending;
  }

  private static boolean isSettled(OutboxRow row, List<Outcome> settled, long passed) {
    long seq = row.acceptedSeq();
    for (Outcome outcome : settled) {
      if (outcome.n() == row.n() && outcome.hash().equals(Chain.hash(row.m()))) {
        if (outcome.result().equals(Outcome.REJECTED)) {
          return true;
        }
        seq = Math.max(seq, outcome.seq());
      }
    }
    return seq > 0 && seq <= passed;
  }
}
