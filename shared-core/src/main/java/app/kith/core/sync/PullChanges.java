package app.kith.core.sync;

import app.kith.core.outbox.Identity;
import app.kith.core.planted.Planted;
import app.kith.core.store.LocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Change;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the log from the device's cursor on; a page and the cursor after it are one transaction of
 * base.
 */
final class PullChanges {
  private final LocalStore base;
  private final RowWriter rows;
  private final Settlement settlement;
  private final Set<Planted> planted;
  private boolean behind = true;

  /**
   * Something has happened since the last question, so the reply to that one will not do: a push
   * that was answered while a pull was under way has changes behind the page that comes.
   */
  private boolean overtaken;

  PullChanges(LocalStore base, RowWriter rows, Settlement settlement, Set<Planted> planted) {
    this.base = base;
    this.rows = rows;
    this.settlement = settlement;
    this.planted = planted;
  }

  /** Asks again at the next opportunity. */
  void refresh() {
    overtaken = true;
  }

  boolean isBehind() {
    return behind || overtaken;
  }

  /** The question to ask now, which is asked then. */
  Optional<SyncRequest> next() throws IOException {
    Position position = base.read(StoreReader::position);
    String cursor = position.cursor();
    if (!isBehind() || cursor == null) {
      return Optional.empty();
    }
    overtaken = false;
    behind = true;
    return Optional.of(new SyncRequest.Pull(cursor));
  }

  /**
   * Takes a page; gives the changes in it, or -1 where it is not the page after this device's
   * cursor.
   */
  int received(Page page, Identity self) throws IOException {
    Position position = base.read(StoreReader::position);
    if (!page.from().equals(position.cursor())) {
      behind = true;
      return -1;
    }
    Position after =
        new Position(page.epoch(), page.to(), page.seq(), Math.max(page.head(), position.head()));
    List<Outcome> settled = settledIn(page, self);
    settled.addAll(settlement.postponed(changedAgain(page), page.head()));
    // First the words, then base: a kill in between has the page come once more.
    settlement.erase(base.read(reader -> gone(reader, page)));
    if (planted.contains(Planted.ROW_LEAVES_BEFORE_BASE)) {
      settlement.apply(settled, after.seq());
    }
    // Looked at again inside: another thread may have begun base anew meanwhile.
    boolean taken =
        base.write(writer -> {
          boolean fits = page.from().equals(writer.position().cursor());
          if (fits) {
            apply(writer, page, settled, after);
          }
          return fits;
        });
    if (!taken) {
      behind = true;
      return -1;
    }
    settlement.run();
    behind = page.seq() < page.head();
    return page.changes().size();
  }

  /** Entities that the page removes and that stand in no stream after it. */
  private static List<String> gone(StoreReader reader, Page page) throws IOException {
    Map<String, Set<String>> streams = new LinkedHashMap<>();
    for (Change change : page.changes()) {
      if (isErased(change) && !streams.containsKey(change.entity())) {
        Set<String> before = new HashSet<>();
        for (StoredRow row : reader.rowsOf(change.entity())) {
          before.add(row.stream());
        }
        streams.put(change.entity(), before);
      }
    }
    for (Change change : page.changes()) {
      Set<String> standing = streams.get(change.entity());
      if (standing != null && change.kind().equals(Change.REMOVE)) {
        standing.remove(change.stream());
      } else if (standing != null && change.kind().equals(Change.PUT)) {
        standing.add(change.stream());
      }
    }
    streams.values().removeIf(standing -> !standing.isEmpty());
    return new ArrayList<>(streams.keySet());
  }

  /** What only moves out of sight goes from base, but own words of it stay in the journal. */
  private static boolean isErased(Change change) {
    return change.kind().equals(Change.REMOVE) && !Boolean.TRUE.equals(change.moved());
  }

  private int apply(StoreWriter writer, Page page, List<Outcome> settled, Position after)
      throws IOException {
    for (Change change : page.changes()) {
      apply(writer, change);
    }
    for (Outcome outcome : settled) {
      writer.putSettled(outcome);
    }
    writer.setPosition(after);
    return settled.size();
  }

  private void apply(StoreWriter writer, Change change) throws IOException {
    if (change.kind().equals(Change.PUT) && change.row() != null) {
      rows.put(
          writer,
          new StoredRow(
              change.entity(), change.stream(), change.gen(), change.seq(), 0, change.row()));
    } else if (change.kind().equals(Change.REMOVE)) {
      rows.remove(writer, change.entity(), change.stream(), change.seq(), !isErased(change));
    } else if (change.kind().equals(Change.GRANT) && change.grant() != null) {
      rows.grant(writer, change.grant(), true);
    }
  }

  /**
   * How the page says that own mutations ended: by their echo, or by an outcome addressed to this
   * device. One mutation may have several echoes: it is settled by the last of them.
   */
  private static List<Outcome> settledIn(Page page, Identity self) {
    Map<String, Outcome> settled = new LinkedHashMap<>();
    for (Change change : page.changes()) {
      String hash = change.hash();
      if (!change.device().equals(self.device())) {
        continue;
      }
      if (change.outcome() != null) {
        settle(settled, change.outcome());
      } else if (hash != null) {
        long seq = isWhole(change) ? change.seq() : page.head();
        settle(settled, new Outcome(change.n(), hash, Outcome.ACCEPTED, seq, change.stamp(), null));
      }
    }
    return new ArrayList<>(settled.values());
  }

  /** What the page tells by others, or by the server, that is not what stands now. */
  private static Set<String> changedAgain(Page page) {
    Set<String> entities = new LinkedHashSet<>();
    for (Change change : page.changes()) {
      if (!isWhole(change)) {
        entities.add(change.entity());
      }
    }
    return entities;
  }

  private static void settle(Map<String, Outcome> settled, Outcome outcome) {
    settled.merge(
        outcome.n() + " " + outcome.hash(),
        outcome,
        (one, other) -> one.seq() > other.seq() ? one : other);
  }

  /**
   * Whether the echo brings all that its mutation wrote. Where something was replaced or has moved
   * since, the page's head is behind the change that tells what stands now, and the outbox shows
   * its row until the cursor is there too: else it would be gone from the screen in between.
   */
  private static boolean isWhole(Change change) {
    Row row = change.row();
    return !change.kind().equals(Change.PUT) || row != null && !row.partial();
  }
}
