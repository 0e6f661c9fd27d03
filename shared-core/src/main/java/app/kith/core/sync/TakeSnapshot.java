package app.kith.core.sync;

import app.kith.core.store.Backfill;
import app.kith.core.store.LocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.SnapshotProgress;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Grant;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages state instead of history: for a new device, and for one whose cursor the server no longer
 * knows. Each page and the progress after it are one transaction, so it goes on after a kill; only
 * the last page gives the device a cursor, so a half-built store is never taken for a whole one.
 */
final class TakeSnapshot {
  private final LocalStore base;
  private final RowWriter rows;
  private final Settlement settlement;

  TakeSnapshot(LocalStore base, RowWriter rows, Settlement settlement) {
    this.base = base;
    this.rows = rows;
    this.settlement = settlement;
  }

  boolean isOpen() throws IOException {
    return base.read(reader -> reader.snapshot().isPresent() || reader.position().cursor() == null);
  }

  /** Begins one where the server does not know the cursor; rows stay and are swept at its end. */
  void begin() throws IOException {
    base.write(writer -> {
      Position old = writer.position();
      writer.setPosition(new Position(old.epoch(), null, old.seq(), old.head()));
      for (Backfill open : writer.backfills()) {
        writer.deleteBackfill(open.stream());
        writer.dropTombstones(open.stream());
      }
      writer.setSnapshot(new SnapshotProgress(writer.nextRun(), null, null, 0));
      return true;
    });
  }

  Optional<SyncRequest> next() throws IOException {
    if (!isOpen()) {
      return Optional.empty();
    }
    if (!base.read(StoreReader::snapshot).isPresent()) {
      begin();
    }
    Optional<SnapshotProgress> progress = base.read(StoreReader::snapshot);
    return progress.map(p -> new SyncRequest.Snapshot(null, p.after()));
  }

  /** Takes a page; gives its rows, or -1 where it is not the page that is waited for. */
  int received(SnapshotPage page) throws IOException {
    Optional<SnapshotProgress> open = base.read(StoreReader::snapshot);
    if (!open.isPresent() || !Objects.equals(open.get().after(), page.after())) {
      return -1;
    }
    List<Outcome> later =
        page.next() == null ? settlement.postponed(page.head()) : Collections.emptyList();
    boolean taken =
        base.write(writer -> {
          // Looked at again inside: another thread may have begun base anew meanwhile.
          boolean fits = writer.snapshot().equals(open);
          if (fits) {
            apply(writer, page, open.get());
            for (Outcome outcome : later) {
              writer.putSettled(outcome);
            }
          }
          return fits;
        });
    settlement.run();
    return taken ? page.rows().size() : -1;
  }

  private boolean apply(StoreWriter writer, SnapshotPage page, SnapshotProgress open)
      throws IOException {
    boolean first = open.after() == null;
    if (first) {
      for (Grant grant : page.grants()) {
        rows.grant(writer, grant, false);
      }
      for (Outcome outcome : page.outcomes()) {
        writer.putSettled(outcome);
      }
    }
    for (SnapshotPage.Placed placed : page.rows()) {
      rows.put(
          writer,
          new StoredRow(
              placed.entity(),
              placed.stream(),
              placed.gen(),
              placed.seq(),
              open.run(),
              placed.row()));
    }
    String tail = first || open.tail() == null ? page.tail() : open.tail();
    long tailSeq = first || open.tail() == null ? page.tailSeq() : open.tailSeq();
    Position now = writer.position();
    if (page.next() != null) {
      writer.setSnapshot(new SnapshotProgress(open.run(), page.next(), tail, tailSeq));
      writer.setPosition(
          new Position(page.epoch(), now.cursor(), now.seq(), Math.max(now.head(), page.head())));
      return false;
    }
    writer.sweep(open.run());
    writer.setErasing(true);
    writer.deleteSnapshot();
    writer.setPosition(
        new Position(page.epoch(), tail, tailSeq, Math.max(now.head(), page.head())));
    return true;
  }
}
