package app.kith.core.sync;

import app.kith.core.mutation.Chain;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Carries what base has settled over to the outbox.
 *
 * <p>Two files are not one transaction: base commits first, and with it how each own mutation
 * ended; then the outbox lets those rows go, and does so again at every start, until base forgets
 * them.
 */
final class Settlement {
  private final LocalStore base;
  private final OutboxStore store;
  private final Outbox outbox;
  private final SyncListener listener;
  private boolean copied;

  Settlement(LocalStore base, OutboxStore store, Outbox outbox, SyncListener listener) {
    this.base = base;
    this.store = store;
    this.outbox = outbox;
    this.listener = listener;
  }

  /** Brings the outbox up to base's committed state. */
  void run() throws IOException {
    List<Outcome> settled = base.read(StoreReader::settled);
    long passed = base.read(StoreReader::position).seq();
    boolean waits = store.read(reader -> reader.count() > 0);
    if (waits || !settled.isEmpty()) {
      // Also with an empty outbox: a late refusal brings its words back from the journal.
      base.force();
      apply(settled, passed);
    }
    if (!settled.isEmpty()) {
      base.write(writer -> {
        for (Outcome outcome : settled) {
          writer.deleteSettled(outcome.n(), outcome.hash());
        }
        return settled.size();
      });
    }
  }

  /** Whether somebody else writes under this device's id, so that it has to start again. */
  boolean provesCopy() {
    return copied;
  }

  void startedAgain() {
    copied = false;
  }

  /** Voids the words that the journal has of what is gone, whoever deleted it. */
  void erase(List<String> entities) throws IOException {
    List<String> known = new ArrayList<>();
    store.read(reader -> {
      for (String entity : entities) {
        if (outbox.hasWordsOf(reader, entity)) {
          known.add(entity);
        }
      }
      return known;
    });
    if (!known.isEmpty()) {
      store.write(writer -> {
        for (String entity : known) {
          outbox.erased(writer, entity);
        }
        return known;
      });
    }
  }

  /** Voids what the journal has kept for long enough. */
  void prune(long wall) throws IOException {
    long outlived = store.read(reader -> Outbox.outlived(reader, wall));
    if (outlived > 0) {
      store.write(writer -> {
        writer.voidJournal(outlived);
        return outlived;
      });
    }
  }

  /**
   * Own answered mutations about these entities, to be let go at the page's head and not before:
   * what the page tells of them has changed again, so base has it only there.
   */
  List<Outcome> postponed(Collection<String> entities, long head) throws IOException {
    return store.read(reader -> {
      List<Outcome> later = new ArrayList<>();
      for (String entity : entities) {
        postpone(reader.rowsAbout(entity), head, later);
      }
      return later;
    });
  }

  /**
   * The same of all entities, after a snapshot: what has changed while it was paged stands in none
   * of its pages, and comes with the log behind them.
   */
  List<Outcome> postponed(long head) throws IOException {
    return store.read(reader -> {
      List<Outcome> later = new ArrayList<>();
      postpone(reader.rows(), head, later);
      return later;
    });
  }

  private static void postpone(List<OutboxRow> rows, long head, List<Outcome> later) {
    for (OutboxRow row : rows) {
      if (row.isAnswered()) {
        String hash = Chain.hash(row.m());
        later.add(new Outcome(row.n(), hash, Outcome.ACCEPTED, head, row.acceptedStamp(), null));
      }
    }
  }

  /** Applies outcomes to the outbox as if base had passed this sequence. */
  void apply(List<Outcome> outcomes, long passed) throws IOException {
    store.write(writer -> {
      for (Outcome outcome : outcomes) {
        boolean own = outbox.take(writer, outcome, passed);
        // Another text under a number that was given here: a copy of this home has written it.
        copied |= !own && writer.journal(outcome.n()).isPresent();
      }
      outbox.passed(writer, passed);
      return outcomes.size();
    });
    for (Outcome outcome : outcomes) {
      if (outcome.result().equals(Outcome.REJECTED)) {
        listener.rejected(outcome);
      }
    }
  }
}
