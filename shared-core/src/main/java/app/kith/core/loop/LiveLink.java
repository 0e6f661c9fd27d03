package app.kith.core.loop;

import app.kith.core.remote.LiveConnection;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.ReachingTransport;
import app.kith.core.store.LocalStore;
import app.kith.core.store.StoreReader;
import app.kith.core.sync.drive.Backoff;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.SyncReply;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a live connection open beside a sync loop: opened once there is a cursor, told how far this
 * device is, and opened anew after a wait when it was lost. {@link #tend} is called by the loop's
 * thread, the rest by the connection's.
 */
final class LiveLink implements Closeable {
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final LocalStore base;
  private final ReachingTransport server;
  private final SyncDriver driver;
  private final Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, new Random());
  private @Nullable LiveConnection connection;
  private volatile @Nullable Pages pages;
  private @Nullable String told;
  private long notBefore = System.nanoTime();
  private volatile boolean lost;
  private volatile boolean anew;

  LiveLink(LocalStore base, ReachingTransport server, SyncDriver driver) {
    this.base = base;
    this.server = server;
    this.driver = driver;
  }

  /** Opens, acknowledges or opens again, whatever is due. */
  void tend() throws IOException {
    String cursor = base.read(StoreReader::position).cursor();
    if (anew) {
      anew = false;
      lost = false;
      close();
      backoff.succeeded();
      notBefore = System.nanoTime();
    } else if (lost) {
      letGo();
    }
    LiveConnection open = connection;
    if (open == null) {
      open(cursor);
    } else if (cursor != null && !Objects.equals(cursor, told)) {
      open.acknowledge(cursor);
      told = cursor;
    }
  }

  /** Has the connection opened anew by the next {@link #tend}, without a wait. */
  void openAnew() {
    anew = true;
  }

  private void open(@Nullable String cursor) {
    Optional<ServerConnection> there = server.connection();
    if (cursor == null || !there.isPresent() || System.nanoTime() - notBefore < 0) {
      return;
    }
    lost = false;
    told = cursor;
    Pages listener = new Pages();
    pages = listener;
    connection = there.get().live(cursor, listener);
  }

  private void letGo() {
    lost = false;
    close();
    notBefore = System.nanoTime() + backoff.failed().toNanos();
  }

  @Override
  public void close() {
    LiveConnection open = connection;
    connection = null;
    if (open != null) {
      open.close();
    }
  }

  private final class Pages implements LiveConnection.Listener {
    @Override
    public void page(SyncReply page) {
      backoff.succeeded();
      driver.sent(page);
    }

    @Override
    public void lost() {
      // One that was let go may tell of its end when the next one is open already.
      if (pages != this) {
        return;
      }
      lost = true;
      server.proveAnew();
      // What live would have brought meanwhile is pulled.
      driver.wake();
    }
  }
}
