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
import java.time.Duration;

/** Asks a server as anybody could who can write HTTP. */
public final class WireClient {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Jsonb JSON = KithJson.create();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;
  private final String token;

  /**
   * Asks nothing yet.
   *
   * @param token "" for nobody's
   */
  public WireClient(URI server, String token) {
    this.server = server;
    this.token = token;
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
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new WireAnswer(response.statusCode(), response.headers(), response.body());
  }
}
