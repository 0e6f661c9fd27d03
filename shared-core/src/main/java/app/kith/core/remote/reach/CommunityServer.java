package app.kith.core.remote.reach;

import app.kith.core.model.IdSource;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.trust.ServerAddress;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * One community's server: found by asking all its addresses for proof, then spoken to through one
 * client. Nothing secret goes to an address that has not proved itself.
 */
public final class CommunityServer implements Closeable {
  private final Gate gate;
  private final OkHttpClient client;
  private final ReachableServer search;
  private final Supplier<String> token;
  private final Jsonb json;

  /**
   * Asks nothing yet.
   *
   * @param token gives this device's secret, or "" before it has joined
   */
  public CommunityServer(Gate gate, Supplier<String> token, Jsonb json, IdSource nonces) {
    this.gate = gate;
    this.client = HttpClientFactory.forCommunity(gate.pin(), gate.mode());
    this.search = new ReachableServer(client, json, gate.pin(), gate.mode(), nonces);
    this.token = token;
    this.json = json;
  }

  /** The server of a device that has joined; its token is read anew for each request. */
  public static CommunityServer of(
      Identity identity, OutboxStore store, Jsonb json, IdSource nonces) {
    return new CommunityServer(Gate.of(identity), () -> token(store), json, nonces);
  }

  private static String token(OutboxStore store) {
    try {
      return store.read(OutboxReader::identity).map(Identity::token).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Gate gate() {
    return gate;
  }

  /** Looks where the server answers now, and whether it is the right one. */
  public ReachableServer.Result find(Duration patience) throws IOException {
    try {
      return search.find(gate.addresses(), patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the search for the server was interrupted: try again");
    }
  }

  /** Talks to an address that {@link #find} has reached. */
  public ServerConnection at(ServerAddress address) {
    return new ServerConnection(client, address.baseUrl().toString(), token, json);
  }

  /** Breaks off all requests, whose connections are dead though nobody has said so yet. */
  public void hangUp() {
    HttpClientFactory.hangUp(client);
  }

  @Override
  public void close() {
    HttpClientFactory.release(client);
  }
}
