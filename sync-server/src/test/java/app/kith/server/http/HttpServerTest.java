package app.kith.server.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kith.core.json.KithJson;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
@Timeout(60)
class HttpServerTest {
  private final JsonBodies json = new JsonBodies(KithJson.create());

  @Test
  void aPortThatIsTakenIsRefusedBeforeAnythingHappens() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(PortTakenException.class)
          .isThrownBy(() -> HeldPort.take("127.0.0.1", other.getLocalPort()))
          .withMessage(
              "port "
                  + other.getLocalPort()
                  + " is taken by another program: stop that one, or choose another port with"
                  + " --listen HOST:PORT")
          .satisfies(e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
    }
  }

  @Test
  void aHeldPortIsTakenForOthersAndServedByItsHolder() throws Exception {
    HeldPort held = HeldPort.take("127.0.0.1", 0);

    assertThatExceptionOfType(PortTakenException.class)
        .isThrownBy(() -> HeldPort.take("127.0.0.1", held.port()));
    held.close();
    HeldPort.take("127.0.0.1", held.port()).close();
  }

  @Test
  void anAddressOfAnotherComputerIsRefusedWithASentence() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HeldPort.take("192.0.2.7", 8420))
        .withMessage(
            "192.0.2.7 is no address of this computer: use --listen 127.0.0.1:PORT for this"
                + " computer only, or 0.0.0.0:PORT for all");
  }

  @Test
  void nobodyElseIsServedWithoutTls() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestServer.serving().start("0.0.0.0"))
        .withMessageStartingWith("without TLS only loopback is served");
  }

  @Test
  void nothingIsChangedForTheProgramAroundIt() throws IOException {
    try (TestServer server = TestServer.serving(new HealthRoutes(() -> true, json)).start()) {
      assertThat(server.port()).isPositive();
      assertThat(ObjectInputFilter.Config.getSerialFilter()).isNull();
    }
  }

  @Test
  void healthIsToldAsItIs() throws Exception {
    AtomicBoolean ready = new AtomicBoolean();
    try (TestServer server = TestServer.serving(new HealthRoutes(ready::get, json)).start();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> before = get(client, server, "/health");
      ready.set(true);
      HttpResponse<String> after = get(client, server, "/health");

      assertThat(before.statusCode()).isEqualTo(503);
      assertThat(before.body()).isEqualTo("{\"status\":\"down\"}");
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(after.body()).isEqualTo("{\"status\":\"up\"}");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void aRequestUnderWayEndsBeforeTheServerDoes(HttpClient.Version version) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    HttpService slow =
        rules ->
            rules.get(
                "/slow",
                (request, response) -> {
                  begun.countDown();
                  closing.await();
                  response.send("done");
                });
    TestServer server = TestServer.serving(slow, new HealthRoutes(() -> true, json)).start();
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              HttpRequest.newBuilder(server.at("/slow")).build(), BodyHandlers.ofString());
      assertThat(begun.await(10, SECONDS)).isTrue();
      Thread closer = Thread.ofVirtual().start(server::close);
      HttpResponse<String> late = firstRefused(client, server);
      closing.countDown();

      assertThat(answer.get(10, SECONDS).body()).isEqualTo("done");
      assertThat(late.body()).contains("\"closing\"");
      assertThat(closer.join(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void connectionsThatStandIdleDontHoldUpItsEnd() throws Exception {
    TestServer server = TestServer.serving(new HealthRoutes(() -> true, json)).start();
    try (HttpClient client = HttpClient.newHttpClient();
        Socket silent = new Socket("127.0.0.1", server.port())) {
      get(client, server, "/health");
      silent.getOutputStream().write("GET /hea".getBytes(StandardCharsets.US_ASCII));

      Thread closer = Thread.ofVirtual().start(server::close);

      assertThat(closer.join(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aClosedServerLeavesItsPort() throws Exception {
    TestServer server = TestServer.serving(new HealthRoutes(() -> true, json)).start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      get(client, server, "/health");
      server.close();

      HeldPort.take("127.0.0.1", server.port()).close();
    }
  }

  private static HttpResponse<String> get(HttpClient client, TestServer server, String path)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> firstRefused(HttpClient client, TestServer server)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + SECONDS.toNanos(10);
    HttpResponse<String> answer = get(client, server, "/health");
    while (answer.statusCode() == 200 && System.nanoTime() < deadline) {
      answer = get(client, server, "/health");
    }
    return answer;
  }
}
