package app.kith.desktop.live;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import app.kith.core.store.Backfill;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.sync.Backlog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a home's stores have changed since it was last asked, whoever changed them: cheap
 * enough to be asked every second.
 */
final class StorePulse {
  private final DesktopGraph device;
  private Optional<Seen> seen = Optional.empty();

  StorePulse(DesktopGraph device) {
    this.device = device;
  }

  private record Seen(
      Position position,
      List<Backfill> backfills,
      List<Long> rows,
      List<Upload> uploads,
      Backlog.Counts counts) {}

  /**
   * What a look tells.
   *
   * @param changed whether anything is different
   * @param counts what waits and what was refused
   */
  record Beat(boolean changed, Backlog.Counts counts) {}

  Beat look() throws IOException {
    Seen now =
        new Seen(
            device.base().read(StoreReader::position),
            device.base().read(StoreReader::backfills),
            device.outbox().read(reader -> reader.rows().stream().map(row -> row.key()).toList()),
            device.outbox().read(OutboxReader::uploads),
            device.backlog().count());
    boolean changed = seen.isEmpty() || !seen.get().equals(now);
    seen = Optional.of(now);
    return new Beat(changed, now.counts());
  }
}
