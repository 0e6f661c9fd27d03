package app.kith.core.sync;

import app.kith.core.clock.Age;
import app.kith.core.clock.ClockReading;
import app.kith.core.clock.Contact;
import app.kith.core.clock.DeviceClock;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Chain;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.JournalRow;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.store.Position;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits: a dense run of numbered mutations with the chain before it. A run begins at the
 * first unanswered number, or where the server said it stands, so that a lost reply is asked for
 * again.
 */
final class PushOutbox {
  private final OutboxStore store;
  private final Outbox outbox;
  private final Settlement settlement;
  private final DeviceClock clock;
  private final Limits limits;

  /** Where the server said it stands, when that was not where we thought; -1 otherwise. */
  private long serverAt = -1;

  PushOutbox(
      OutboxStore store, Outbox outbox, Settlement settlement, DeviceClock clock, Limits limits) {
    this.store = store;
    this.outbox = outbox;
    this.settlement = settlement;
    this.clock = clock;
    this.limits = limits;
  }

  Optional<SyncRequest> next(Identity self, Position position) throws IOException {
    String epoch = position.epoch();
    List<OutboxRow> open = new ArrayList<>();
    for (OutboxRow row : store.read(OutboxReader::rows)) {
      if (!row.isAnswered()) {
        open.add(row);
      }
    }
    if (open.isEmpty() || epoch == null) {
      return Optional.empty();
    }
    int numbered = 0;
    for (OutboxRow row : open) {
      numbered += row.isNumbered() ? 1 : 0;
    }
    if (numbered < open.size() && numbered < limits.pushItems()) {
      number(self, epoch, open.size() - numbered);
    }
    return store.read(reader -> run(reader, self, epoch));
  }

  /** Whether an age can't be told well before the server has told its time in this boot. */
  boolean needsContact() throws IOException {
    ClockReading now = clock.read();
    return store.read(reader -> needsContact(reader, now));
  }

  private static boolean needsContact(OutboxReader reader, ClockReading now) throws IOException {
    Optional<Contact> contact = reader.contact();
    if (contact.isPresent() && contact.get().clock().boot().equals(now.boot())) {
      return false;
    }
    for (OutboxRow row : reader.rows()) {
      if (!row.isAnswered() && !row.written().clock().boot().equals(now.boot())) {
        return true;
      }
    }
    return false;
  }

  private void number(Identity self, String epoch, int max) throws IOException {
    DeviceId device = new DeviceId(self.device());
    long wall = clock.read().wall();
    int batch = Math.min(max, limits.pushItems());
    store.write(writer -> {
      outbox.number(writer, device, epoch, batch, wall);
      return batch;
    });
  }

  private Optional<SyncRequest> run(OutboxReader reader, Identity self, String epoch)
      throws IOException {
    Map<Long, OutboxRow> rows = new LinkedHashMap<>();
    long first = Long.MAX_VALUE;
    for (OutboxRow row : reader.rows()) {
      if (row.isNumbered()) {
        rows.put(row.n(), row);
        first = row.isAnswered() ? first : Math.min(first, row.n());
      }
    }
    long before = serverAt >= 0 ? Math.min(serverAt, first - 1) : first - 1;
    Optional<Chain> chain = outbox.chainAt(reader, before);
    if (first == Long.MAX_VALUE || !chain.isPresent()) {
      return Optional.empty();
    }
    List<Push.Item> items = items(reader, rows, before);
    Push.Before start = new Push.Before(before, chain.get().value());
    return Optional.of(new SyncRequest.PushChanges(new Push(epoch, self.device(), start, items)));
  }

  private List<Push.Item> items(OutboxReader reader, Map<Long, OutboxRow> rows, long before)
      throws IOException {
    ClockReading now = clock.read();
    Optional<Contact> contact = reader.contact();
    List<Push.Item> items = new ArrayList<>();
    int bytes = 0;
    for (long n = before + 1; ; n++) {
      Optional<JournalRow> journal = reader.journal(n);
      if (!journal.isPresent()) {
        return items;
      }
      Push.Item item = item(rows.get(n), journal.get(), now, contact);
      bytes += item.m() == null ? 0 : 3 * item.m().length();
      boolean full = items.size() >= limits.pushItems() || bytes > limits.pushBytes();
      // A push that ends below what the server has would only be told so again.
      if (full && !items.isEmpty() && n > serverAt) {
        return items;
      }
      items.add(item);
    }
  }

  private static Push.Item item(
      @Nullable OutboxRow row, JournalRow journal, ClockReading now, Optional<Contact> contact) {
    String text = row != null ? row.m() : journal.m();
    long age = row == null ? 0 : Age.of(row.written(), now, contact);
    return text == null
        ? new Push.Item(journal.n(), age, null, journal.hash())
        : new Push.Item(journal.n(), age, text, null);
  }

  /** What a reply means for this device. */
  enum Answer {
    DONE,
    AGAIN,
    FORKED
  }

  Answer received(PushReply reply, long passed) throws IOException {
    switch (reply.result()) {
      case PushReply.DONE:
        serverAt = -1;
        settlement.apply(reply.outcomes(), passed);
        return Answer.DONE;
      case PushReply.EXPECTED:
        Optional<Chain> own = store.read(reader -> outbox.chainAt(reader, reply.lastN()));
        serverAt = reply.lastN();
        return own.isPresent() && own.get().value().equals(reply.chain())
            ? Answer.AGAIN
            : Answer.FORKED;
      case PushReply.FORKED:
        return Answer.FORKED;
      default:
        return Answer.AGAIN;
    }
  }

  void startedAgain() {
    serverAt = -1;
  }
}
