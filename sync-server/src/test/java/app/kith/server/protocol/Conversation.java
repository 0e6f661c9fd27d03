package app.kith.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.document.JsonSpace;
import app.kith.core.document.Wildcards;
import app.kith.server.protocol.Step.Exchange;
import app.kith.server.protocol.Step.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Executes steps against a server, one after the other, with a client that knows nothing of Kith.
 */
final class Conversation implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String BYTES = "base64:";
  private static final int SWITCHING_PROTOCOLS = 101;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;
  private final Wildcards values = new Wildcards();

  Conversation(URI server) {
    this.server = server;
    values.set("server", server.getAuthority());
  }

  void know(String name, String value) {
    values.set(name, value);
  }

  void execute(Step step) throws IOException, InterruptedException {
    switch (step) {
      case Step.Text text -> values.set(text.name(), JsonSpace.escaped(text.text()));
      case Exchange live when live.answer().status() == SWITCHING_PROTOCOLS -> talk(live);
      case Exchange exchange -> ask(exchange);
    }
  }

  private void ask(Exchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(values.filled(exchange.request().path())))
            .timeout(PATIENCE)
            .method(exchange.request().method(), body(exchange.request().body()));
    for (Header header : exchange.request().headers()) {
      request.header(header.name(), values.filled(header.value()));
    }
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    String body = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode())
        .as("status, with %s", body)
        .isEqualTo(exchange.answer().status());
    for (Header header : exchange.answer().headers()) {
      String value = response.headers().firstValue(header.name()).orElse("(missing)");
      same(header.name(), header.value(), value);
    }
    compareBody(exchange.answer().body(), response.body(), body);
  }

  private BodyPublisher body(String example) {
    if (example.isEmpty()) {
      return BodyPublishers.noBody();
    }
    return example.startsWith(BYTES)
        ? BodyPublishers.ofByteArray(
            Base64.getMimeDecoder().decode(example.substring(BYTES.length())))
        : BodyPublishers.ofString(values.filled(example));
  }

  private void compareBody(String example, byte[] bytes, String text) {
    if (example.startsWith(BYTES)) {
      same("body", example, BYTES + Base64.getEncoder().encodeToString(bytes));
    } else {
      same("body", JsonSpace.removed(example), JsonSpace.removed(text));
    }
  }

  private void same(String what, String example, String value) {
    Optional<String> difference = values.difference(example, value);
    assertThat(difference).as(what).isEmpty();
  }

  private void talk(Exchange exchange) throws InterruptedException, IOException {
    URI place = URI.create("ws://" + server.getAuthority() + exchange.request().path());
    try (TextSocket socket = TextSocket.open(client, place, exchange.request().headers(), values)) {
      for (String message : exchange.answer().body().split("\n(?=[<>] )")) {
        String text = message.substring(2);
        if (message.startsWith(">")) {
          socket.send(values.filled(text));
        } else {
          same("message", JsonSpace.removed(text), socket.next(PATIENCE));
        }
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
