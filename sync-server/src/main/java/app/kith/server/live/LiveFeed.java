package app.kith.server.live;

import app.kith.core.wire.Page;
import app.kith.server.http.live.Conversation;
import app.kith.server.http.live.SendQueue;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.read.PullReply;
import app.kith.server.sync.state.Actor;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One device's live connection: a thread that pulls for it whenever the durable head has moved. The
 * device's first message is its cursor, each later one the cursor it has applied.
 *
 * <p>A device that reads too slowly is not dropped: what waited is forgotten, nothing is read for
 * it until it has taken what was under way, and then it goes on from what it has acknowledged.
 * Pages that it has got meanwhile come again; it knows them by where they start.
 */
final class LiveFeed implements Conversation {
  private static final Logger LOG = System.getLogger(LiveFeed.class.getName());
  private static final Duration LOST_HINT = Duration.ofSeconds(1);

  /** What a device has read it soon has applied, and says so. */
  private static final Duration APPLYING = Duration.ofSeconds(1);

  private static final int POLICY = 1008;
  private static final int INTERNAL = 1011;

  private final Actor actor;
  private final Known known;
  private final BooleanSupplier closing;
  private final SyncService sync;
  private final JsonType<Page> pages;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable SendQueue out;
  private @Nullable String acknowledged;
  private boolean drained;
  private boolean ended;

  /**
   * @param known whether the device may still read; asked before each page
   * @param closing whether the server is closing, so that nothing can be read any more
   */
  LiveFeed(
      Actor actor, Known known, BooleanSupplier closing, SyncService sync, JsonType<Page> pages) {
    this.actor = actor;
    this.known = known;
    this.closing = closing;
    this.sync = sync;
    this.pages = pages;
  }

  /** Tells whether a device that was admitted is still to be served. */
  interface Known {
    boolean isKnown() throws IOException;
  }

  @Override
  public void opened(SendQueue queue) {
    out = queue;
  }

  @Override
  public void received(String cursor) {
    lock.lock();
    try {
      boolean first = acknowledged == null;
      acknowledged = cursor;
      changed.signalAll();
      if (first) {
        Thread.ofVirtual().name("kith-live").start(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void lagging() {
    // Whoever offered learns it from the answer.
  }

  @Override
  public void drained() {
    lock.lock();
    try {
      drained = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void ended() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    SendQueue queue = out;
    if (queue == null) {
      return;
    }
    try {
      feed(queue);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      queue.close();
    } catch (IOException e) {
      if (closing.getAsBoolean()) {
        // The database goes before the last connections do; the device is told when its own goes.
        return;
      }
      LOG.log(Level.WARNING, "live stops for one device: the database failed", e);
      queue.close(INTERNAL, "the server failed at this: pull instead");
    } catch (RuntimeException e) {
      // Else the connection stays open and says nothing any more.
      LOG.log(Level.ERROR, "live stops for one device: a page can't be told", e);
      queue.close(INTERNAL, "the server failed at this: pull instead");
    }
  }

  private void feed(SendQueue queue) throws IOException, InterruptedException {
    String cursor = acknowledgedNow();
    while (!isEnded()) {
      if (!known.isKnown()) {
        queue.close(POLICY, "this device was signed out");
        return;
      }
      if (!(reply(cursor) instanceof PullReply.Pulled pulled)) {
        queue.close(POLICY, "this server made no such cursor");
        return;
      }
      Page page = pulled.page();
      boolean news = !page.changes().isEmpty() || page.snapshot();
      if (news && !queue.offer(pages.toJson(page))) {
        cursor = afterLag(queue);
      } else if (page.snapshot()) {
        // The device must take a snapshot first; it connects again afterwards.
        queue.finish();
        return;
      } else {
        cursor = news ? page.to() : cursor;
        if (page.seq() >= page.head()) {
          sync.durable().await(page.head() + 1, LOST_HINT);
        }
      }
    }
  }

  private PullReply reply(String cursor) throws IOException, InterruptedException {
    try {
      return sync.peek(actor, cursor).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException world) {
        throw world;
      }
      throw new IllegalStateException("a pull failed", e.getCause());
    }
  }

  /** Waits until the device has read what was under way, and goes on from what it has applied. */
  private String afterLag(SendQueue queue) throws InterruptedException {
    lock.lock();
    try {
      String before = acknowledged;
      while (!drained && !ended) {
        changed.await();
      }
      long left = APPLYING.toNanos();
      while (Objects.equals(before, acknowledged) && !ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      drained = false;
    } finally {
      lock.unlock();
    }
    queue.resume();
    return acknowledgedNow();
  }

  private String acknowledgedNow() {
    lock.lock();
    try {
      return String.valueOf(acknowledged);
    } finally {
      lock.unlock();
    }
  }

  private boolean isEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }
}
