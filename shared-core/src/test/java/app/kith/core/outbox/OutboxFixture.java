package app.kith.core.outbox;

import app.kith.core.json.KithJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.wire.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alice's outbox and what she does with it. */
final class OutboxFixture {
  static final AccountId ALICE = new AccountId("alice");
  static final PostId BOAT = new PostId("boat");
  static final String EPOCH = "1.a";

  final MutationCodec codec = new MutationCodec(KithJson.create());
  final Outbox outbox = new Outbox(codec, Limits.STANDARD, Set.of());
  final MemoryOutboxStore store = new MemoryOutboxStore();
  private String device = "d1";
  private long elapsed;

  OutboxFixture() throws IOException {
    store.write(writer -> {
      writer.setIdentity(SampleOutbox.IDENTITY);
      return true;
    });
  }

  /** Writes one mutation, a second after the last one, and gives its key. */
  long add(Mutation mutation) throws IOException {
    elapsed += 1_000;
    return store.write(writer -> outbox.add(writer, mutation, SampleOutbox.clock(elapsed)));
  }

  long edits(String caption, Base base) throws IOException {
    return add(new Mutation.EditCaption(BOAT, caption, base, Audience.COMMUNITY));
  }

  long likes(boolean on, Base base) throws IOException {
    return add(new Mutation.Like(BOAT, on, base, Audience.COMMUNITY));
  }

  long deletes() throws IOException {
    return add(new Mutation.Delete(new EntityId(BOAT.value())));
  }

  void numbers() throws IOException {
    numbers(Integer.MAX_VALUE);
  }

  void numbers(int max) throws IOException {
    store.write(writer -> {
      outbox.number(writer, new DeviceId(device), EPOCH, max, 1_700_000_000_000L);
      return true;
    });
  }

  /** The server's outcome of mutation n, with the hash that it has here. */
  boolean takes(long n, String result, long seq, long passed) throws IOException {
    String hash = journal(n).hash();
    @Nullable String reason = result.equals(Outcome.REJECTED) ? "audience changed" : null;
    return takes(new Outcome(n, hash, result, seq, 10 * seq, reason), passed);
  }

  boolean takes(Outcome outcome, long passed) throws IOException {
    return store.write(writer -> outbox.take(writer, outcome, passed));
  }

  void passes(long seq) throws IOException {
    store.write(writer -> {
      outbox.passed(writer, seq);
      return true;
    });
  }

  void startsAgainAs(String newDevice) throws IOException {
    device = newDevice;
    store.write(writer -> {
      outbox.startAgain(writer, SampleOutbox.IDENTITY.asDevice(newDevice, "t", "k"));
      return true;
    });
  }

  List<OutboxRow> rows() throws IOException {
    return store.read(OutboxReader::rows);
  }

  OutboxRow row(long key) throws IOException {
    return store
        .read(reader -> reader.row(key))
        .orElseThrow(() -> new IllegalStateException("no row " + key));
  }

  List<DrawerRow> drawer() throws IOException {
    return store.read(OutboxReader::drawer);
  }

  JournalRow journal(long n) throws IOException {
    return store
        .read(reader -> reader.journal(n))
        .orElseThrow(() -> new IllegalStateException("no number " + n));
  }

  Mutation mutation(long key) throws IOException {
    return outbox.known(row(key).m());
  }

  Base baseOf(long key) throws IOException {
    return MutationCodec.base(codec.envelope(row(key).m()));
  }
}
