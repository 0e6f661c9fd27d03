package app.kith.core.remote.reach;

import app.kith.core.media.OriginalsFolder;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.trust.Hello;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to wherever the server is found: before the first one, and again after each that
 * failed, all its addresses are asked side by side. The lanes share one search.
 */
public final class ReachingTransport implements Transport {
  /** Three searches, and what waits between them, are done within ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CommunityServer server;
  private final OriginalsFolder originals;
  private final MediaCache cache;
  private final Listener listener;
  private @Nullable Found found;
  private final AtomicLong searches = new AtomicLong();
  private IOException lastFailure = new IOException("nothing was asked yet");

  public ReachingTransport(
      CommunityServer server, OriginalsFolder originals, MediaCache cache, Listener listener) {
    this.server = server;
    this.originals = originals;
    this.cache = cache;
    this.listener = listener;
  }

  /** Is told how the search goes, on any thread. */
  public interface Listener {
    /** The server was found, and told about itself. */
    default void reached(Hello hello) throws IOException {}

    /** It was not: nobody answered, or somebody to whom nothing was sent. */
    default void lost(ReachableServer.Result.Missed missed) {}

    /** Nobody listens. */
    Listener NONE = new Listener() {};
  }

  private record Found(ServerConnection connection, Transport transport) {}

  @Override
  public SyncReply exchange(SyncRequest request) throws IOException {
    Found there = reach();
    try {
      return there.transport().exchange(request);
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      forget(there);
      throw e;
    }
  }

  /** The connection in use, or empty before the server was found. */
  public synchronized Optional<ServerConnection> connection() {
    return Optional.ofNullable(found).map(Found::connection);
  }

  /**
   * Has whoever answers next prove itself first, as after a connection was lost: on plain http,
   * which has no certificate, somebody else may listen at the address by then.
   */
  public synchronized void proveAnew() {
    found = null;
  }

  /** Breaks off what is under way and looks for the server anew; from any thread. */
  public void lookAnew() {
    server.hangUp();
    proveAnew();
  }

  private synchronized void forget(Found failed) {
    if (found == failed) {
      found = null;
    }
  }

  /** A lane that had to wait for another one's search takes its result, the failure too. */
  private Found reach() throws IOException {
    long before = searches.get();
    synchronized (this) {
      if (found != null) {
        return found;
      }
      if (searches.get() > before) {
        throw lastFailure;
      }
      try {
        found = search();
        return found;
      } catch (IOException e) {
        lastFailure = e;
        throw e;
      } finally {
        searches.incrementAndGet();
      }
    }
  }

  private Found search() throws IOException {
    return switch (server.find(PATIENCE)) {
      case ReachableServer.Result.Reached reached -> {
        listener.reached(reached.hello());
        ServerConnection connection = server.at(reached.address());
        yield new Found(connection, connection.transport(originals, cache));
      }
      // Somebody else at a known address says nothing for good: networks change.
      case ReachableServer.Result.Missed missed -> {
        listener.lost(missed);
        throw new IOException(missed.sentence());
      }
    };
  }
}
