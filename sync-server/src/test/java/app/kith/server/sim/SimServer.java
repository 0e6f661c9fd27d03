package app.kith.server.sim;

import app.kith.core.json.KithJson;
import app.kith.core.merge.MergeRule;
import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.Epoch;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.Identity;
import app.kith.core.planted.Planted;
import app.kith.core.sync.SyncReply;
import app.kith.core.sync.SyncRequest;
import app.kith.core.wire.Outcome;
import app.kith.server.sync.SyncService;
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
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogRow;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.Seal;
import app.kith.server.sync.read.SnapshotReader;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The shipped committer, readers and sync service on a change log in memory, driven step by step.
 */
final class SimServer {
  private static final Limits SMALL_PAGES = smallPages();

  private final Random random;
  private final IdSource ids;
  private final LongSupplier now;
  private final Set<Planted> planted;
  private final Set<app.kith.server.sync.Planted> serverPlanted;
  private final Consumer<Message.Reply> net;
  private final MemoryChangeLog log = new MemoryChangeLog(Head.start(new Epoch(1, "sim")));
  private final Map<String, String> accountOfDevice = new HashMap<>();
  private final List<CommitBatch.Unforced> unforced = new ArrayList<>();
  private Running running;
  private final List<Message.Request> unanswered = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private int life;

  SimServer(
      Random random,
      IdSource ids,
      LongSupplier now,
      Set<Planted> planted,
      Set<app.kith.server.sync.Planted> serverPlanted,
      Consumer<Message.Reply> net)
      throws IOException {
    this.random = random;
    this.ids = ids;
    this.now = now;
    this.planted = planted;
    this.serverPlanted = serverPlanted;
    this.net = net;
    this.running = start();
  }

  private static Limits smallPages() {
    Limits l = Limits.STANDARD;
    return new Limits(
        l.captionCodePoints(),
        l.nameCodePoints(),
        l.handleMin(),
        l.handleMax(),
        l.mediaPerPost(),
        l.altCodePoints(),
        l.mutationBytes(),
        l.pushItems(),
        l.pushBytes(),
        3,
        2,
        l.outboxRows(),
        l.blobBytes(),
        l.chunkBytes(),
        l.pixels(),
        l.side());
  }

  private Running start() throws IOException {
    Head head = log.read(view -> view.head());
    DurableHead durable = new DurableHead(head.seq());
    ServerClock clock =
        new ServerClock(
            () -> Instant.ofEpochMilli(now.getAsLong()),
            () -> now.getAsLong() * 1_000_000,
            head.lastStamp(),
            false,
            complaint -> {});
    Acknowledgements acknowledgements = new Acknowledgements();
    CommitBatch batch =
        new CommitBatch(
            log, durable, clock, random, acknowledgements, CommitListener.NONE, serverPlanted);
    MergeRule rule =
        planted.contains(Planted.WRONG_TIE_BREAK) ? MergeRule.withWrongTieBreak() : new MergeRule();
    Decider decider = new Decider(KithJson.create(), rule);
    Seal seal = new Seal(new byte[32]);
    Cursors cursors = new Cursors(seal);
    SyncService.Readers readers =
        new SyncService.Readers(
            new PushReader(new MutationCodec(KithJson.create()), SMALL_PAGES, decider),
            new PullReader(cursors, SMALL_PAGES, KithJson.create()),
            new SnapshotReader(seal, cursors, SMALL_PAGES),
            cursors);
    CommitQueue queue = new StepQueue(batch);
    SyncService service =
        new SyncService(log, queue, durable, clock, acknowledgements, readers, serverPlanted);
    return new Running(service, queue);
  }

  /** One life of the server's process. */
  private record Running(SyncService service, CommitQueue queue) {}

  /** Commits at once; forces and answers when the world says so. */
  private final class StepQueue implements CommitQueue {
    private final CommitBatch batch;

    StepQueue(CommitBatch batch) {
      this.batch = batch;
    }

    @Override
    public <R> CompletableFuture<R> submit(Decision<R> decision) {
      Pending<R> pending = Pending.of(decision);
      unforced.add(batch.commit(List.of(pending)));
      return pending.result();
    }
  }

  MemoryChangeLog log() {
    return log;
  }

  long head() throws IOException {
    return log.read(view -> view.head().seq());
  }

  /** The disk takes what was committed, and what was held is answered. */
  void force() {
    List<CommitBatch.Unforced> waiting = new ArrayList<>(unforced);
    unforced.clear();
    waiting.forEach(CommitBatch.Unforced::force);
    check();
  }

  private void check() {
    if (!failures.isEmpty()) {
      throw new IllegalStateException("the server failed", failures.getFirst());
    }
  }

  /** The power goes: what was not forced is gone, and nobody is answered. */
  void crash() throws IOException {
    unforced.clear();
    log.crash(log.unforced() == 0 ? 0 : random.nextInt(log.unforced() + 1));
    life++;
    running = start();
    for (Message.Request request : unanswered) {
      request.device().lost(request.ask());
    }
    unanswered.clear();
  }

  /** Makes an account as the joining decision does, and gives its id. */
  String join(String handle) throws IOException {
    String account = ids.next();
    submit(SimAccounts.join(new AccountId(account), handle));
    return account;
  }

  Identity addDevice(String account) throws IOException {
    String device = ids.next();
    submit(SimAccounts.device(new AccountId(account), new DeviceId(device)));
    accountOfDevice.put(device, account);
    return new Identity(
        "community",
        "pin",
        "pin",
        List.of("127.0.0.1:1"),
        account,
        "handle",
        device,
        "token",
        "private");
  }

  private <R> void submit(Decision<R> decision) throws IOException {
    running.queue().submit(decision);
    force();
  }

  /** Takes a request; the reply enters the net once the shipped service gives it. */
  void handle(Message.Request request) throws IOException {
    String account = accountOfDevice.get(request.sender());
    if (account == null) {
      throw new IllegalStateException("no device " + request.sender());
    }
    Actor actor = new Actor(new AccountId(account), new DeviceId(request.sender()));
    int asked = life;
    int device = request.device().life();
    unanswered.add(request);
    reply(actor, request.ask().request())
        .thenAccept(reply -> {
          if (asked == life) {
            net.accept(new Message.Reply(request.device(), device, request.ask(), reply));
          }
        });
  }

  private CompletableFuture<SyncReply> reply(Actor actor, SyncRequest request) {
    return switch (request) {
      case SyncRequest.PushChanges push ->
          running.service().push(actor, push.push()).thenApply(SyncReply.Pushed::new);
      case SyncRequest.Pull pull ->
          running.service().pull(actor, pull.cursor()).thenApply(SimServer::page);
      case SyncRequest.Snapshot page ->
          running
              .service()
              .snapshot(actor, page.stream(), page.after())
              .thenApply(SimServer::snapshot);
      case SyncRequest.StartAgain again -> startAgain(actor, again);
      case SyncRequest.CreateUpload create ->
          CompletableFuture.completedFuture(new SyncReply.UploadAt(create.blob(), "place", 0));
      case SyncRequest.AskOffset ask ->
          CompletableFuture.completedFuture(new SyncReply.UploadAt(ask.blob(), ask.location(), 0));
      case SyncRequest.SendChunk chunk ->
          running
              .service()
              .delivered(actor.account(), Set.of(new BlobId(chunk.blob())))
              .thenApply(done -> new SyncReply.UploadVerified(chunk.blob()));
      case SyncRequest.Download download ->
          CompletableFuture.completedFuture(
              new SyncReply.NotDownloaded(download.media(), download.size()));
    };
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
    Decision<Boolean> decision = SimAccounts.device(actor.account(), new DeviceId(device));
    accountOfDevice.put(device, actor.account().value());
    return running
        .queue()
        .submit(decision)
        .thenApply(done -> new SyncReply.StartedAgain(again.secrets()));
  }

  /**
   * Tells the checks of an acceptance that stands for a change of the log, not of a repeat without
   * one.
   */
  void tellIfChanged(String device, Outcome outcome, Checks checks) throws IOException {
    for (LogRow row : log.read(view -> view.changes(outcome.seq() - 1, outcome.seq(), 1))) {
      if (row.origin().by().toString().equals(device + ":" + outcome.n())) {
        checks.acknowledged(device, outcome.n(), outcome.hash());
      }
    }
  }
}
