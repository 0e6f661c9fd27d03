package app.kith.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import app.kith.core.json.KithJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.Position;
import app.kith.core.sync.exchange.Ask;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.Lane;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.media.PictureFiles;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.PushReply;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PullAfterPushTest {
  private static final String EPOCH = "1.a";

  private final Jsonb json = KithJson.create();
  private final MemoryLocalStore base = new MemoryLocalStore();
  private final MemoryOutboxStore store = new MemoryOutboxStore();
  private final DeviceClock clock = () -> new ClockReading("boot", 1_000, 1_000);
  private SyncEngine engine;

  @BeforeEach
  void joined() throws IOException {
    store.write(writer -> {
      writer.setIdentity(
          new Identity("c", "pin", "pin", List.of(), "alice", "alice", "d1", "token", "key"));
      return true;
    });
    base.write(writer -> {
      writer.setPosition(new Position(EPOCH, "c1", 1, 1));
      return true;
    });
    Outbox outbox = new Outbox(new MutationCodec(json), Limits.STANDARD, Set.of());
    new MutationWriter(store, outbox, clock, Limits.STANDARD)
        .write(
            new Mutation.Follow(new AccountId("alice"), new AccountId("bob"), true, Base.NOTHING));
    engine =
        new SyncEngine(
            new SyncParts(
                base,
                store,
                clock,
                () -> new DeviceSecrets("d2", "t", "p", "k"),
                PictureFiles.NONE,
                SyncListener.NONE,
                Limits.STANDARD,
                json,
                Set.of()));
  }

  @Test
  void aPageThatWasAskedForBeforeThePushWasAnsweredIsNotTheLast() throws IOException {
    List<Ask> asks = engine.next();
    Ask pull = of(asks, Lane.PULL);

    engine.received(of(asks, Lane.PUSH), accepted(2));
    engine.received(pull, page(1));
    Ask again = of(engine.next(), Lane.PULL);
    engine.received(again, page(2));

    assertThat(store.read(OutboxReader::count)).isZero();
  }

  private static Ask of(List<Ask> asks, Lane lane) {
    return asks.stream()
        .filter(ask -> ask.request().lane() == lane)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is asked in " + lane + ": " + asks));
  }

  private SyncReply accepted(long seq) throws IOException {
    String hash = store.read(reader -> reader.journal(1).orElseThrow().hash());
    String chain = store.read(reader -> reader.journal(1).orElseThrow().chain());
    Outcome outcome = new Outcome(1, hash, Outcome.ACCEPTED, seq, 5, null);
    return new SyncReply.Pushed(
        new PushReply(EPOCH, "d1", PushReply.DONE, 1, chain, seq, 5, List.of(outcome)));
  }

  private static SyncReply page(long seq) {
    return new SyncReply.Pulled(new Page(EPOCH, "c1", "c" + seq, seq, seq, false, 5, List.of()));
  }
}
