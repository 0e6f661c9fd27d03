package app.kith.server.sim.server;

import app.kith.core.merge.MergeRule;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.planted.Planted;
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
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.log.MemoryChangeLog;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.Seal;
import app.kith.server.sync.read.SnapshotReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** One life of the server's process, wired as the server wires it. */
final class ServerLife implements CommitQueue {
  private static final byte[] SEAL_KEY = new byte[32];

  private final CommitBatch batch;
  private final SyncService service;
  private final List<CommitBatch.Unforced> unforced = new ArrayList<>();

  private ServerLife(SimServer.Setting setting, MemoryChangeLog log) throws IOException {
    Head head = log.read(LogView::head);
    DurableHead durable = new DurableHead(head.seq());
    ServerClock clock = clock(setting.now(), head);
    Acknowledgements acknowledgements = new Acknowledgements();
    batch =
        new CommitBatch(
            log,
            durable,
            clock,
            setting.random(),
            acknowledgements,
            CommitListener.NONE,
            setting.serverPlanted());
    service =
        new SyncService(
            log, this, durable, clock, acknowledgements, readers(setting), setting.serverPlanted());
  }

  static ServerLife start(SimServer.Setting setting, MemoryChangeLog log) throws IOException {
    return new ServerLife(setting, log);
  }

  private static ServerClock clock(LongSupplier now, Head head) {
    return new ServerClock(
        () -> Instant.ofEpochMilli(now.getAsLong()),
        () -> now.getAsLong() * 1_000_000,
        head.lastStamp(),
        false,
        complaint -> {});
  }

  private static SyncService.Readers readers(SimServer.Setting setting) {
    Limits limits = setting.limits();
    Seal seal = new Seal(SEAL_KEY);
    Cursors cursors = new Cursors(seal);
    return new SyncService.Readers(
        new PushReader(
            new MutationCodec(setting.json()),
            limits,
            new Decider(setting.json(), rule(setting.planted()))),
        new PullReader(cursors, limits, setting.json(), setting.serverPlanted()),
        new SnapshotReader(seal, cursors, limits, setting.serverPlanted()),
        cursors);
  }

  private static MergeRule rule(Set<Planted> planted) {
    if (planted.contains(Planted.WRONG_TIE_BREAK)) {
      return MergeRule.withWrongTieBreak();
    }
    return planted.contains(Planted.BASE_IGNORED) ? MergeRule.withoutBase() : new MergeRule();
  }

  SyncService service() {
    return service;
  }

  /** Commits at once; {@link #force} forces and answers. */
  @Override
  public <R> CompletableFuture<R> submit(Decision<R> decision) {
    Pending<R> pending = Pending.of(decision);
    unforced.add(batch.commit(List.of(pending)));
    return pending.result();
  }

  void force() {
    List<CommitBatch.Unforced> waiting = List.copyOf(unforced);
    unforced.clear();
    waiting.forEach(CommitBatch.Unforced::force);
  }
}
