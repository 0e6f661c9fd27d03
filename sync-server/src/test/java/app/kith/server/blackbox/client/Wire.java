package app.kith.server.blackbox.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests to one server. */
public final class Wire implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;

  public Wire(URI server) {
    this.server = server;
  }

  public Answer get(String path, String token) throws IOException {
    return send("GET", path, bearer(token), new byte[0]);
  }

  public Answer post(String path, String token, String body) throws IOException {
    return send("POST", path, bearer(token), body.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** A WebSocket for live. */
  public Live live(String token) throws IOException {
    return Live.open(http, URI.create("ws://" + server.getAuthority() + "/v1/live"), token);
  }

  public URI server() {
    return server;
  }

  /** The header that shows a token, none for none. */
  public static Map<String, String> bearer(String token) {
    return token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    http.close();
  }
}
