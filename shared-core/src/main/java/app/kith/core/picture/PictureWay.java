package app.kith.core.picture;

import app.kith.core.loop.SyncedDevice;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.remote.reach.ReachingTransport;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The way by which screens fetch pictures that no sync has brought. Where the server can't be
 * reached it is not asked again for a while, so that scrolling offline asks nobody.
 */
public final class PictureWay implements Transport, Closeable {
  private static final Duration REST = Duration.ofSeconds(10);

  private final SyncedDevice device;
  private @Nullable CommunityServer server;
  private @Nullable Transport transport;
  private long restUntil = System.nanoTime();

  /** Asks nothing yet. */
  public PictureWay(SyncedDevice device) {
    this.device = device;
  }

  @Override
  public synchronized SyncReply exchange(SyncRequest request) throws IOException {
    if (System.nanoTime() - restUntil < 0) {
      throw new IOException("the server could not be reached a moment ago");
    }
    try {
      return way().exchange(request);
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) {
      restUntil = System.nanoTime() + REST.toNanos();
      throw e;
    }
  }

  private Transport way() throws IOException {
    Transport known = transport;
    if (known != null) {
      return known;
    }
    CommunityServer asked = device.server();
    server = asked;
    Transport made =
        new ReachingTransport(
            asked, device.originals(), device.cache(), ReachingTransport.Listener.NONE);
    transport = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
  }
}
