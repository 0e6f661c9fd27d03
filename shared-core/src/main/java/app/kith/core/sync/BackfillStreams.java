package app.kith.core.sync;

import app.kith.core.planted.Planted;
import app.kith.core.store.Backfill;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoreWriter;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.SnapshotPage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches what a newly granted stream held before the grant, newest first, while the log is being
 * followed.
 */
final class BackfillStreams {
  private final LocalStore base;
  private final RowWriter rows;
  private final Set<Planted> planted;

  BackfillStreams(LocalStore base, RowWriter rows, Set<Planted> planted) {
    this.base = base;
    this.rows = rows;
    this.planted = planted;
  }

  boolean isOpen() throws IOException {
    return !base.read(StoreReader::backfills).isEmpty();
  }

  Optional<SyncRequest> next() throws IOException {
    List<Backfill> open = base.read(StoreReader::backfills);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(new SyncRequest.Snapshot(open.get(0).stream(), open.get(0).after()));
  }

  /** Reads the stream from its newest row on again. */
  void restart(String stream) throws IOException {
    base.write(writer -> {
      for (Backfill open : writer.backfills()) {
        if (open.stream().equals(stream)) {
          writer.putBackfill(new Backfill(stream, open.gen(), null));
        }
      }
      return true;
    });
  }

  /** Takes a page; gives its rows, or -1 where it answers no open request of the same gen. */
  int received(SnapshotPage page) throws IOException {
    return base.write(writer -> {
      for (Backfill open : writer.backfills()) {
        if (open.stream().equals(page.stream())) {
          return apply(writer, page, open);
        }
      }
      return -1;
    });
  }

  private int apply(StoreWriter writer, SnapshotPage page, Backfill open) throws IOException {
    boolean otherGen = page.gen() != open.gen() && !planted.contains(Planted.GEN_IGNORED);
    if (!Objects.equals(open.after(), page.after()) || otherGen) {
      return -1;
    }
    for (SnapshotPage.Placed placed : page.rows()) {
      rows.put(
          writer,
          new StoredRow(
              placed.entity(), placed.stream(), placed.gen(), placed.seq(), 0, placed.row()));
    }
    if (page.next() == null) {
      writer.deleteBackfill(open.stream());
      writer.dropTombstones(open.stream());
    } else {
      writer.putBackfill(new Backfill(open.stream(), open.gen(), page.next()));
    }
    return page.rows().size();
  }
}
