package app.kith.core.loop;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.outbox.Upload;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.SyncReport;
import app.kith.core.sync.exchange.Transport;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks on while another process runs the home's sync loop. It ends by the same rule as an own
 * sync: all is sent, verified and published, and the cursor stands at a head that was read from the
 * server after that. It writes nothing.
 */
final class OtherSync implements Closeable {
  /** While the other one has work, the server is asked so often whether it is there at all. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

  private static final long UNKNOWN = -1;

  private final OutboxStore outbox;
  private final LocalStore base;
  private final FailedUploads failedUploads;
  private final HeadQuestion question;
  private final int tries;
  private final int waitedFor;
  private int failures;
  private long askedAt;
  private boolean asked;

  /** Whether all has been quiet since the question was asked. */
  private boolean askedInQuiet;

  /** The server's head as read when all was quiet. */
  private long head = UNKNOWN;

  OtherSync(SyncedDevice device, Transport transport, int tries) throws IOException {
    this.outbox = device.outbox();
    this.base = device.base();
    this.failedUploads = new FailedUploads(device);
    this.question = new HeadQuestion(transport);
    this.tries = tries;
    this.waitedFor = outbox.read(OutboxReader::count);
  }

  /** Looks once, and never waits; empty while there is something left to wait for. */
  Optional<SyncEnd> look() throws IOException {
    boolean quiet = isQuiet();
    if (!quiet) {
      head = UNKNOWN;
      askedInQuiet = false;
    }
    Optional<SyncEnd> refused = question.answer().flatMap(this::take);
    if (refused.isPresent()) {
      return refused;
    }
    if (!question.isOpen() && head == UNKNOWN && (quiet || isTimeToAsk())) {
      ask(quiet);
    }
    boolean there = head != UNKNOWN && base.read(StoreReader::position).seq() >= head;
    return there ? Optional.of(end()) : Optional.empty();
  }

  private SyncEnd end() throws IOException {
    return failedUploads.end().orElse(new SyncEnd.Settled(new SyncReport(waitedFor, 0, 0, 0)));
  }

  private boolean isQuiet() throws IOException {
    boolean sent = outbox.read(reader -> reader.count() == 0 && !hasOpenUpload(reader.uploads()));
    Set<String> waitInVain = failedUploads.posts();
    return sent
        && base.read(reader ->
            reader.position().cursor() != null
                && !reader.snapshot().isPresent()
                && reader.backfills().isEmpty()
                && reader.waiting().stream().map(StoredRow::entity).allMatch(waitInVain::contains));
  }

  private static boolean hasOpenUpload(List<Upload> uploads) {
    return uploads.stream().anyMatch(Upload::isOpen);
  }

  private boolean isTimeToAsk() {
    return !asked || System.nanoTime() - askedAt >= ASK_AGAIN.toNanos();
  }

  private void ask(boolean quiet) throws IOException {
    asked = true;
    askedAt = System.nanoTime();
    askedInQuiet = quiet;
    question.ask(base.read(StoreReader::position).cursor());
  }

  private Optional<SyncEnd> take(HeadQuestion.Answer answer) {
    return switch (answer) {
      case HeadQuestion.Answer.Head now -> {
        failures = 0;
        head = askedInQuiet ? now.seq() : UNKNOWN;
        yield Optional.empty();
      }
      case HeadQuestion.Answer.There there -> {
        failures = 0;
        yield Optional.empty();
      }
      case HeadQuestion.Answer.Failed(Transport.RefusedException refused) ->
          Optional.of(new SyncEnd.Unsettled(refused.code(), String.valueOf(refused.getMessage())));
      case HeadQuestion.Answer.Failed failed -> {
        failures++;
        yield failures < tries
            ? Optional.empty()
            : Optional.of(
                new SyncEnd.Unsettled("unreachable", String.valueOf(failed.why().getMessage())));
      }
    };
  }

  @Override
  public void close() {
    question.close();
  }
}
