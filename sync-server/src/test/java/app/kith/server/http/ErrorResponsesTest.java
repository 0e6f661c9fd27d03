package app.kith.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.wire.ErrorReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@Timeout(60)
class ErrorResponsesTest {
  private final JsonBodies json = new JsonBodies(KithJson.create());
  private final HttpClient client = HttpClient.newHttpClient();
  private final RecordingHandler logged = new RecordingHandler();
  private final Logger logger = Logger.getLogger(ErrorResponses.class.getName());
  private TestServer server;

  ErrorResponsesTest() throws IOException {
    server =
        TestServer.serving(rules ->
                rules
                    .get(
                        "/refused",
                        (request, response) -> {
                          throw new ApiException(403, "not_yours", "ask its author");
                        })
                    .get(
                        "/broken",
                        (request, response) -> {
                          throw new IllegalStateException("at /var/secret, password hunter2");
                        })
                    .get(
                        "/checked",
                        (request, response) -> {
                          throw new IOException("disk /dev/sda1");
                        })
                    .get(
                        "/full",
                        (request, response) -> {
                          throw new IOException(
                              "database", new IOException("/var: No space left on device"));
                        })
                    .post(
                        "/echo",
                        (request, response) ->
                            json.send(response, json.read(request, ErrorReply.Problem.class, 200))))
            .start();
  }

  @BeforeEach
  void record() {
    logger.setUseParentHandlers(false);
    logger.addHandler(logged);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(logged);
    logger.setUseParentHandlers(true);
    client.close();
    server.close();
  }

  @Test
  void aRefusalIsToldAsItIs() throws Exception {
    HttpResponse<String> answer = get("/refused");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(answer.body())
        .isEqualTo("{\"error\":{\"code\":\"not_yours\",\"message\":\"ask its author\"}}");
    assertThat(logged.records).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broken", "/checked"})
  void ourFailureIsLoggedOnceAndToldWithoutDetails(String path) throws Exception {
    HttpResponse<String> answer = get(path + "?code=canary");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"internal\",\"message\":\"the server failed at this: try again"
                + " later, or ask its owner for its log\"}}");
    assertThat(logged.records)
        .singleElement()
        .satisfies(record -> assertThat(record.getMessage()).isEqualTo("failed at GET " + path));
  }

  @Test
  void aFullDiskIsToldToWhoeverWaitsForIt() throws Exception {
    HttpResponse<String> answer = get("/full");

    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"disk_full\",\"message\":\"the server's disk is full: its owner"
                + " has to make room on it, then try again\"}}");
    assertThat(logged.records).as("errors").isEmpty();
  }

  @Test
  void aRequestThatIsCutOffIsNoFailureOfOurs() throws Exception {
    String answer = raw("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{\"code\":");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"cut_off\"");
    assertThat(logged.records).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidSo() throws Exception {
    assertThat(get("/nothing").body()).startsWith("{\"error\":{\"code\":\"not_found\",");
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"code\":[]}",
        "\u0000",
        "{\"code\":\"a\",\"message\":\"\\u12"
      })
  void whatIsNoJsonIsNotUnderstood(String body) throws Exception {
    HttpResponse<String> answer = post(HttpClient.Version.HTTP_1_1, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"bad_json\",\"message\":\"this request is not understood: update"
                + " the Kith that sent it\"}}");
    assertThat(logged.records).isEmpty();
  }

  @Test
  void whatIsJsonIsRead() throws Exception {
    String body = "{\"code\":\"a\",\"message\":\"Großmutter 🎉\"}";

    assertThat(post(HttpClient.Version.HTTP_1_1, body).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void whatIsTooLongForTheRouteIsRefused(HttpClient.Version version) throws Exception {
    assertThat(post(version, "a".repeat(201)).statusCode()).isEqualTo(413);
    assertThat(post(version, "a".repeat(201)).body()).contains("\"too_large\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void whatIsTooLongForTheServerIsRefused(HttpClient.Version version) throws Exception {
    HttpRequest streamed =
        HttpRequest.newBuilder(server.at("/echo"))
            .version(version)
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[(1 << 20) + 1])))
            .build();

    assertThat(client.send(streamed, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /refused HTTP/1.1\r\n\r\n",
        "GET /refused HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /refused?code=%zz HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void whatIsNoHttpIsAnsweredWithoutEcho(String request) throws Exception {
    String answer = raw(request);

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).contains("{\"error\":{\"code\":\"bad_request\"");
  }

  @Test
  void whatIsNotEvenHttpIsHungUpOn() throws Exception {
    assertThat(raw("GARBAGE\r\n\r\n")).isEmpty();
  }

  @Test
  void aHeadThatNeverEndsIsCutOff() throws Exception {
    assertThat(raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient.Version version, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.at("/echo"))
            .version(version)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class RecordingHandler extends Handler {
    private final List<LogRecord> records = new ArrayList<>();

    @Override
    public synchronized void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
