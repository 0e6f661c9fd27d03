package app.kith.server.sim.server;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Epoch;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.outbox.Identity;
import app.kith.core.planted.Planted;
import app.kith.core.store.CachedMedia;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.wire.Push;
import app.kith.server.sim.check.SeenWins;
import app.kith.server.sim.check.Violation;
import app.kith.server.sync.commit.Decision;
import app.kith.server.sync.compact.RaiseFloor;
import app.kith.server.sync.erase.Erased;
import app.kith.server.sync.erase.LookAt;
import app.kith.server.sync.erase.Release;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Erasure;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** A server with its log, which loses what was not forced when its power goes. */
public final class SimServer {
  /** What a run gives its server. */
  public record Setting(
      Random random,
      IdSource ids,
      LongSupplier now,
      Jsonb json,
      Limits limits,
      Set<Planted> planted,
      Set<app.kith.server.sync.Planted> serverPlanted) {}

  private final Setting setting;
  private final MemoryChangeLog log = new MemoryChangeLog(Head.start(new Epoch(1, "sim")));
  private final Map<String, String> accountOfDevice = new HashMap<>();
  private final Set<BlobId> bytes = new HashSet<>();

  /** What is stored before it is known whose it is. */
  private final Set<BlobId> undelivered = new LinkedHashSet<>();

  private ServerLife running;

  public SimServer(Setting setting) throws IOException {
    this.setting = setting;
    this.running = ServerLife.start(setting, log);
  }

  public MemoryChangeLog log() {
    return log;
  }

  public long head() throws IOException {
    return log.read(view -> view.head().seq());
  }

  /** The disk takes what was committed, and what was held is answered. */
  public void force() {
    running.force();
  }

  /**
   * The power goes: of what was not forced only a beginning had reached the disk, and nobody who
   * still waits is answered.
   */
  public void crash() throws IOException {
    log.crash(log.unforced() == 0 ? 0 : setting.random().nextInt(log.unforced() + 1));
    running = ServerLife.start(setting, log);
    // As uploads are given up whose bytes were stored and whose sender never came back.
    decided(new LookAt(Set.copyOf(undelivered), Duration.ZERO));
    undelivered.clear();
  }

  /** Makes an account as the joining decision does, and gives its id. */
  public String join(String handle) {
    String account = setting.ids().next();
    decided(SimAccounts.join(new AccountId(account), handle));
    return account;
  }

  public Identity addDevice(String account, String handle) {
    String device = setting.ids().next();
    decided(SimAccounts.device(new AccountId(account), new DeviceId(device)));
    accountOfDevice.put(device, account);
    return new Identity(
        "community",
        "pin",
        "pin",
        List.of("127.0.0.1:1"),
        account,
        handle,
        device,
        "token",
        "private");
  }

  private <R> R decided(Decision<R> decision) {
    CompletableFuture<R> result = running.submit(decision);
    force();
    return result.join();
  }

  public String accountOf(String device) {
    String account = accountOfDevice.get(device);
    if (account == null) {
      throw new IllegalStateException("no device " + device);
    }
    return account;
  }

  /** Asks the shipped service; what it answers comes when it is forced, or never after a crash. */
  public CompletableFuture<SyncReply> ask(String device, SyncRequest request) throws IOException {
    Actor actor = new Actor(new AccountId(accountOf(device)), new DeviceId(device));
    return switch (request) {
      case SyncRequest.PushChanges push -> push(actor, push.push());
      case SyncRequest.Pull pull ->
          running.service().pull(actor, pull.cursor()).thenApply(SimServer::page);
      case SyncRequest.Snapshot page ->
          running
              .service()
              .snapshot(actor, page.stream(), page.after())
              .thenApply(SimServer::snapshot);
      case SyncRequest.StartAgain again -> startAgain(actor, again);
      case SyncRequest.CreateUpload create -> createUpload(actor, create.blob());
      case SyncRequest.AskOffset at -> done(new SyncReply.UploadAt(at.blob(), at.location(), 0));
      case SyncRequest.SendChunk chunk -> sendChunk(actor, chunk.blob());
      case SyncRequest.Download file ->
          done(
              new SyncReply.Downloaded(
                  new CachedMedia(file.post(), file.media(), file.size(), file.media(), 1)));
    };
  }

  private CompletableFuture<SyncReply> push(Actor actor, Push push) throws IOException {
    SeenWins seen = new SeenWins(push, log);
    return running
        .service()
        .push(actor, push)
        .thenApply(seen::judge)
        .thenApply(SyncReply.Pushed::new);
  }

  /** Whoever delivered a blob before need not send it again. */
  private CompletableFuture<SyncReply> createUpload(Actor actor, String blob) {
    Possession.Key key = new Possession.Key(actor.account(), new BlobId(blob));
    return running
        .submit(working -> working.get(Tables.POSSESSIONS, key).isPresent())
        .thenApply(has ->
            has ? new SyncReply.UploadVerified(blob) : new SyncReply.UploadAt(blob, "place", 0));
  }

  private CompletableFuture<SyncReply> sendChunk(Actor actor, String blob) {
    BlobId id = new BlobId(blob);
    bytes.add(id);
    undelivered.add(id);
    return running
        .service()
        .delivered(actor.account(), Set.of(id))
        .thenApply(done -> {
          undelivered.remove(id);
          return new SyncReply.UploadVerified(blob);
        });
  }

  /** Erases what is due and nobody's; nothing else happens meanwhile, as blobs are held so long. */
  public void erase() {
    force();
    Set<BlobId> due = new LinkedHashSet<>();
    for (Erasure erasure : log.all(Tables.ERASURES)) {
      if (erasure.due() <= setting.now().getAsLong()) {
        due.add(erasure.blob());
      }
    }
    Set<BlobId> nobodys = decided(new Release(due));
    bytes.removeAll(nobodys);
    decided(new Erased(nobodys));
  }

  /** Lets go of all of the log but its end. */
  public void compactWhole() throws IOException {
    force();
    decided(new RaiseFloor(head(), Integer.MAX_VALUE));
  }

  /** Lets go of some of the log's oldest changes, and says where it begins now. */
  public long compact() throws IOException {
    force();
    long head = head();
    long target = head == 0 ? 0 : 1 + setting.random().nextLong(head);
    return decided(new RaiseFloor(target, 1 + setting.random().nextInt(30))).floor();
  }

  /** The blobs whose bytes it has. */
  public Set<BlobId> bytes() {
    return Set.copyOf(bytes);
  }

  private static CompletableFuture<SyncReply> done(SyncReply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  private static SyncReply page(PullReply reply) {
    return switch (reply) {
      case PullReply.Pulled pulled -> new SyncReply.Pulled(pulled.page());
      case PullReply.BadCursor bad ->
          throw new Violation("the server does not take its own cursor");
    };
  }

  private static SyncReply snapshot(SnapshotReply reply) {
    return switch (reply) {
      case SnapshotReply.Paged paged -> new SyncReply.SnapshotRead(paged.page());
      default -> throw new Violation("the server does not take its own page token: " + reply);
    };
  }

  private CompletableFuture<SyncReply> startAgain(Actor actor, SyncRequest.StartAgain again) {
    String device = again.secrets().device();
    accountOfDevice.put(device, actor.account().value());
    return running
        .submit(SimAccounts.device(actor.account(), new DeviceId(device)))
        .thenApply(done -> new SyncReply.StartedAgain(again.secrets()));
  }
}
