package app.kith.desktop.box.wire;

import app.kith.core.json.KithJson;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks a server as anybody could who can write HTTP. */
public final class WireClient {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Jsonb JSON = KithJson.create();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final List<URI> servers;
  private final String token;
  private volatile int misses;

  /**
   * Asks nothing yet.
   *
   * @param token "" for nobody's
   */
  public WireClient(URI server, String token) {
    this(List.of(server), token);
  }

  private WireClient(List<URI> servers, String token) {
    this.servers = servers;
    this.token = token;
  }

  /** One that asks another server after the first does not answer, and so on by turns. */
  WireClient orAt(URI other) {
    List<URI> both = new ArrayList<>(servers);
    both.add(other);
    return new WireClient(both, token);
  }

  public WireAnswer gets(String path) throws IOException, InterruptedException {
    return asks("GET", path, new byte[0]);
  }

  /** Posts one of the protocol's messages. */
  public <T> WireAnswer posts(String path, Class<T> type, T message)
      throws IOException, InterruptedException {
    return asks("POST", path, JSON.type(type).toJsonBytes(message));
  }

  /**
   * Asks anything.
   *
   * @param headers names and values by turns
   */
  public WireAnswer asks(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    URI server = servers.get(misses % servers.size());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new WireAnswer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      misses = servers.indexOf(server) + 1;
      throw e;
    }
  }

  /** Opens live with a first message; gives the first whole message that comes. */
  CompletableFuture<String> hears(String first) {
    CompletableFuture<String> heard = new CompletableFuture<>();
    StringBuilder begun = new StringBuilder();
    WebSocket.Listener listener =
        new WebSocket.Listener() {
          @Override
          public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
              heard.complete(begun.toString());
            }
            from.request(1);
            return CompletableFuture.completedStage(part);
          }
        };
    URI place = servers.getFirst().resolve("/v1/live");
    http.newWebSocketBuilder()
        .header("Authorization", "Bearer " + token)
        .buildAsync(URI.create("ws" + place.toString().substring("http".length())), listener)
        .join()
        .sendText(first, true)
        .join();
    return heard;
  }
}
