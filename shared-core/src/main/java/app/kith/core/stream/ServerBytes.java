package app.kith.core.stream;

import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A video that is at the community's computer; parts are asked for with this device's token. */
final class ServerBytes implements VideoBytes {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CommunityServer server;
  private final String media;
  private final long length;
  private @Nullable ServerConnection found;

  /**
   * Asks nothing yet.
   *
   * @param server is closed with this
   */
  ServerBytes(CommunityServer server, String media, long length) {
    this.server = server;
    this.media = media;
    this.length = length;
  }

  @Override
  public long length() {
    return length;
  }

  /** Whoever moves to another network finds the server again; only once, for a player waits. */
  @Override
  public InputStream open(ByteRange part) throws IOException {
    ServerConnection first = reach();
    try {
      return first.part(media, part, length);
    } catch (Transport.RefusedException e) {
      throw e;
    } catch (IOException e) {
      forget(first);
      return reach().part(media, part, length);
    }
  }

  private synchronized ServerConnection reach() throws IOException {
    if (found == null) {
      found =
          switch (server.find(PATIENCE)) {
            case ReachableServer.Result.Reached reached -> server.at(reached.address());
            case ReachableServer.Result.WrongServer wrong ->
                throw new AwayException(wrong.sentence(), true);
            case ReachableServer.Result.Unreachable gone ->
                throw new AwayException(gone.sentence(), false);
          };
    }
    return found;
  }

  private synchronized void forget(ServerConnection failed) {
    if (found == failed) {
      found = null;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
