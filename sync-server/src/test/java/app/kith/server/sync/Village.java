package app.kith.server.sync;

import app.kith.core.json.KithJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.Epoch;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.server.account.join.Admission;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.join.Join;
import app.kith.server.account.join.NewDevice;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.Role;
import app.kith.server.sync.commit.Acknowledgements;
import app.kith.server.sync.commit.CommitBatch;
import app.kith.server.sync.commit.CommitListener;
import app.kith.server.sync.commit.CommitQueue;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.commit.Pending;
import app.kith.server.sync.commit.PushReader;
import app.kith.server.sync.commit.ServerClock;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.Seal;
import app.kith.server.sync.read.SnapshotReader;
import app.kith.server.sync.state.Actor;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A server's sync, whole, without threads and network: what is asked is answered at once. */
public final class Village {
  public static final Epoch EPOCH = new Epoch(1, "spring");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  public final Jsonb json = KithJson.create();
  public final MutationCodec codec = new MutationCodec(json);
  public final ChangeLog log;
  public final DurableHead durable = new DurableHead(0);
  public final Acknowledgements acknowledgements = new Acknowledgements();
  public final CommitBatch batches;
  public final SyncService service;
  private final CommitQueue queue;
  private Duration elapsed = Duration.ZERO;
  private int codes;

  public Village() {
    this(Limits.STANDARD, Set.of());
  }

  public Village(Limits limits, Set<Planted> planted) {
    this(new MemoryChangeLog(Head.start(EPOCH)), limits, planted);
  }

  /** On any log that is empty. */
  public Village(ChangeLog log, Limits limits, Set<Planted> planted) {
    this.log = log;
    ServerClock clock =
        new ServerClock(() -> NOON.plus(elapsed), () -> elapsed.toNanos(), 0, false, why -> {});
    batches =
        new CommitBatch(
            log, durable, clock, new Random(7), acknowledgements, CommitListener.NONE, planted);
    queue = this::decideNow;
    Seal seal = new Seal(new byte[32]);
    Cursors cursors = new Cursors(seal);
    SyncService.Readers readers =
        new SyncService.Readers(
            new PushReader(codec, limits, new Decider(json)),
            new PullReader(cursors, limits, json),
            new SnapshotReader(seal, cursors, limits),
            cursors);
    service = new SyncService(log, queue, durable, clock, acknowledgements, readers, planted);
  }

  private <R> CompletableFuture<R> decideNow(Decision<R> decision) {
    Pending<R> pending = Pending.of(decision);
    batches.run(List.of(pending));
    return pending.result();
  }

  public <R> R decide(Decision<R> decision) {
    return queue.submit(decision).join();
  }

  /** The log, where it is the one in memory. */
  public MemoryChangeLog memory() {
    return (MemoryChangeLog) log;
  }

  public CommitQueue queue() {
    return queue;
  }

  /** Server's time, as nobody has acted since the start but {@link #pass}. */
  public long now() {
    return NOON.plus(elapsed).toEpochMilli();
  }

  public void pass(Duration time) {
    elapsed = elapsed.plus(time);
  }

  /** A new member with one device. */
  public Villager member(String handle) {
    String code = "code" + codes++;
    decide(new CreateInvite(Secrets.hash(code), Role.MEMBER, null, 1, Duration.ofDays(7)));
    Join.Wanted wanted = new Join.Wanted(handle, handle + "'s name", null);
    return admitted(new Join(Secrets.hash(code), device(handle), wanted, Limits.STANDARD, json));
  }

  /** Another device of the same member. */
  public Villager another(Villager villager) {
    String code = "code" + codes++;
    decide(CreateInvite.link(Secrets.hash(code), villager.account()));
    return admitted(
        new Join(Secrets.hash(code), device("device" + codes), null, Limits.STANDARD, json));
  }

  private static NewDevice device(String name) {
    String id = (name + "0".repeat(20)).substring(0, 20);
    return NewDevice.of(id, "k".repeat(40), id + "secret".repeat(2)).orElseThrow();
  }

  private Villager admitted(Join join) {
    Admission.Admitted admitted = (Admission.Admitted) decide(join);
    return new Villager(this, new Actor(admitted.account().id(), admitted.device()));
  }

  /** The account has uploaded these. */
  public void delivered(Villager villager, BlobId... blobs) {
    service.delivered(villager.account(), Set.of(blobs)).join();
  }

  static String posts(AccountId author, Audience audience) {
    return "a:" + author + "/" + audience.text();
  }

  static String echoes(AccountId author, Audience audience) {
    return "e:" + author + "/" + audience.text();
  }
}
