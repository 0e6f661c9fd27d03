package app.kith.server.sync;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.server.sync.commit.Acknowledgements;
import app.kith.server.sync.commit.CommitQueue;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.commit.PushReader;
import app.kith.server.sync.commit.ServerClock;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.read.SnapshotReader;
import app.kith.server.sync.read.SnapshotReply;
import app.kith.server.sync.state.Actor;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What devices ask of sync. Every answer is held until all that it saw is on the disk; whoever
 * waits for one sets his own deadline.
 */
public final class SyncService {
  private final ChangeLog log;
  private final CommitQueue queue;
  private final DurableHead durable;
  private final ServerClock clock;
  private final Acknowledgements acknowledgements;
  private final Readers readers;
  private final Set<Planted> planted;

  /** What turns requests into decisions and reads. */
  public record Readers(
      PushReader pushes, PullReader pulls, SnapshotReader snapshots, Cursors cursors) {}

  public SyncService(
      ChangeLog log,
      CommitQueue queue,
      DurableHead durable,
      ServerClock clock,
      Acknowledgements acknowledgements,
      Readers readers,
      Set<Planted> planted) {
    this.log = log;
    this.queue = queue;
    this.durable = durable;
    this.clock = clock;
    this.acknowledgements = acknowledgements;
    this.readers = readers;
    this.planted = planted;
  }

  /** Why this is no push at all; empty where {@link #push} takes it. */
  public Optional<String> problem(Push push) {
    return readers.pushes().problem(push);
  }

  /** Decides the push; it fails as {@link CommitQueue} says. */
  public CompletableFuture<PushReply> push(Actor actor, Push push) {
    return queue.submit(readers.pushes().read(actor, push));
  }

  /** Notes delivered blobs and publishes what waited for them; it fails as {@link CommitQueue}. */
  public CompletableFuture<Boolean> delivered(AccountId account, Set<BlobId> blobs) {
    return queue.submit(new Delivery(account, blobs));
  }

  /** Notes a shared copy that was made for posts which wait; it fails as {@link CommitQueue}. */
  public CompletableFuture<Boolean> copied(AccountId account, BlobId copy) {
    return queue.submit(new CopyMade(account, copy));
  }

  /** The changes after the cursor; it fails with an {@link IOException} of the database. */
  public CompletableFuture<PullReply> pull(Actor actor, String cursor) {
    return held(view -> readers.pulls().read(view, actor, cursor, now(view)))
        .thenApply(reply -> noted(actor, reply));
  }

  /**
   * The same for live, whose cursor runs ahead of what its device has applied: it acknowledges
   * nothing.
   */
  public CompletableFuture<PullReply> peek(Actor actor, String cursor) {
    return held(view -> readers.pulls().read(view, actor, cursor, now(view)));
  }

  private PullReply noted(Actor actor, PullReply reply) {
    if (reply instanceof PullReply.Pulled pulled && !pulled.page().snapshot()) {
      acknowledgements.note(actor.device(), pulled.acknowledges());
      return planted.contains(Planted.NAIVE_CURSOR) ? naive(pulled) : reply;
    }
    return reply;
  }

  /** A page of the snapshot, or of the backfill of one stream. */
  public CompletableFuture<SnapshotReply> snapshot(
      Actor actor, @Nullable String stream, @Nullable String after) {
    return held(view -> readers.snapshots().read(view, actor, stream, after, now(view)));
  }

  /** Where live waits for news. */
  public DurableHead durable() {
    return durable;
  }

  private long now(LogView view) throws IOException {
    return clock.now(view.head().lastStamp());
  }

  /** A result and the head that it was read at. */
  private record Read<T>(T result, long head) {}

  private <T> CompletableFuture<T> held(ChangeLog.Read<T> work) {
    Read<T> read;
    try {
      read = log.read(view -> new Read<>(work.run(view), view.head().seq()));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    if (log.showsForcedOnly()) {
      durable.moveTo(read.head());
    }
    return durable.reached(read.head()).thenApply(head -> read.result());
  }

  private PullReply naive(PullReply.Pulled pulled) {
    Page page = pulled.page();
    if (page.seq() != page.head()) {
      return pulled;
    }
    try {
      Head head = log.read(LogView::head);
      Page skipping =
          new Page(
              page.epoch(),
              page.from(),
              readers.cursors().token(head),
              head.seq(),
              head.seq(),
              false,
              page.now(),
              page.changes());
      return new PullReply.Pulled(skipping, pulled.acknowledges());
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
