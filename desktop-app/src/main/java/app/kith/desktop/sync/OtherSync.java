package app.kith.desktop.sync;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.store.Position;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.SyncReply;
import app.kith.core.sync.SyncReport;
import app.kith.core.sync.SyncRequest;
import app.kith.core.sync.Transport;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks on while another process runs the home's sync loop. It ends by the same rule as an own
 * sync: all is sent, verified and published, and the cursor stands at a head that was read from the
 * server after that. It writes nothing.
 */
final class OtherSync {
  /** While the other one has work, the server is asked so often whether it is there at all. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  private final OutboxStore outbox;
  private final LocalStore base;
  private final Transport transport;
  private final int tries;
  private final int waitedFor;
  private int failures;
  private long askedAt;
  private boolean asked;
  private Head head = new Head(-1);

  OtherSync(DesktopGraph device, Transport transport, int tries) throws IOException {
    this.outbox = device.outbox();
    this.base = device.base();
    this.transport = transport;
    this.tries = tries;
    this.waitedFor = outbox.read(OutboxReader::count);
  }

  /** The server's head as read when all was quiet; -1 before. */
  private record Head(long seq) {
    boolean isKnown() {
      return seq >= 0;
    }
  }

  /** Looks once; empty while there is something left to wait for. */
  Optional<SyncEnd> look() throws IOException {
    boolean quiet = isQuiet();
    if (!quiet) {
      head = new Head(-1);
    }
    if (!head.isKnown() && (quiet || isTimeToAsk())) {
      Optional<SyncEnd> failed = ask(quiet);
      if (failed.isPresent()) {
        return failed;
      }
    }
    boolean there = head.isKnown() && base.read(StoreReader::position).seq() >= head.seq();
    return there
        ? Optional.of(new SyncEnd.Settled(new SyncReport(waitedFor, 0, 0, 0)))
        : Optional.empty();
  }

  private boolean isQuiet() throws IOException {
    boolean sent = outbox.read(reader -> reader.count() == 0 && !hasOpenUpload(reader.uploads()));
    return sent
        && base.read(reader ->
            reader.position().cursor() != null
                && reader.snapshot().isEmpty()
                && reader.backfills().isEmpty()
                && reader.waiting().isEmpty());
  }

  private static boolean hasOpenUpload(List<Upload> uploads) {
    return uploads.stream().anyMatch(Upload::isOpen);
  }

  private boolean isTimeToAsk() {
    return !asked || System.nanoTime() - askedAt >= ASK_AGAIN.toNanos();
  }

  /** Asks for the server's head; the changes that come along are the other one's to take. */
  private Optional<SyncEnd> ask(boolean quiet) throws IOException {
    asked = true;
    askedAt = System.nanoTime();
    Position position = base.read(StoreReader::position);
    String cursor = position.cursor();
    try {
      SyncReply reply =
          transport.exchange(
              cursor == null ? new SyncRequest.Snapshot(null, null) : new SyncRequest.Pull(cursor));
      failures = 0;
      if (quiet && reply instanceof SyncReply.Pulled pulled && !pulled.page().snapshot()) {
        head = new Head(pulled.page().head());
      }
      return Optional.empty();
    } catch (Transport.RefusedException e) {
      return Optional.of(new SyncEnd.Unsettled(e.code(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      failures++;
      return failures >= tries
          ? Optional.of(new SyncEnd.Unsettled("unreachable", String.valueOf(e.getMessage())))
          : Optional.empty();
    }
  }
}
