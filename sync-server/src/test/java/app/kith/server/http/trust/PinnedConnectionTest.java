package app.kith.server.http.trust;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kith.core.json.KithJson;
import app.kith.core.model.Epoch;
import app.kith.core.model.IdSource;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.server.http.HelloRoutes;
import app.kith.server.http.HttpSetup;
import app.kith.server.http.JsonBodies;
import app.kith.server.http.TestServer;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpService;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A device and a server over real TLS, as they meet on a network; loopback stands in for it. */
@Tag("server")
@Timeout(60)
class PinnedConnectionTest {
  private static final String SECRET = "Bearer canary7secret";

  private final Jsonb jsonb = KithJson.create();
  private final JsonBodies json = new JsonBodies(jsonb);
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  private final CommunityKey ours = CommunityKey.generate();
  private final CommunityKey others = CommunityKey.generate();
  private final TestServer server = serving(ours);
  private final OkHttpClient device = device(ours.pin());

  PinnedConnectionTest() throws GeneralSecurityException, IOException {}

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void aDeviceWithTheRightPinSpeaksHttp2() throws IOException {
    try (Response response = ask(device, server)) {
      assertThat(response.protocol()).isEqualTo(Protocol.HTTP_2);
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.handshake()).isNotNull();
    }
    assertThat(seen).containsExactly(SECRET);
  }

  @Test
  void aDeviceWithTheRightPinOpensAWebSocket() throws InterruptedException {
    Echo echo = new Echo();
    WebSocket socket =
        device.newWebSocket(new Request.Builder().url(server.at("/echo").toString()).build(), echo);
    socket.send("Großmutter 🎉");

    assertThat(echo.heard.poll(10, SECONDS)).isEqualTo("Großmutter 🎉");
    socket.close(1000, null);
    assertThat(echo.heard.poll(10, SECONDS)).isEqualTo("closed");
  }

  @Test
  void aDeviceWithAnotherPinSendsNothing() {
    assertThatExceptionOfType(SSLHandshakeException.class)
        .isThrownBy(() -> ask(device(others.pin()), server).close());
    assertThat(seen).isEmpty();
  }

  @Test
  void anotherCommunitysServerGetsNothing() throws IOException {
    TestServer stranger = serving(others);

    assertThatExceptionOfType(SSLHandshakeException.class)
        .isThrownBy(() -> ask(device, stranger).close());
    assertThat(seen).isEmpty();
  }

  @Test
  void aPublicClientTrustsNoCommunity() throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      assertThatExceptionOfType(SSLHandshakeException.class)
          .isThrownBy(() ->
              browser.send(
                  HttpRequest.newBuilder(server.at("/secret")).build(), BodyHandlers.discarding()));
    }
  }

  @Test
  void theServerProvesItselfAtItsAddress() throws InterruptedException {
    assertThat(find(address(server)))
        .isInstanceOfSatisfying(
            Result.Reached.class,
            reached -> {
              assertThat(reached.address()).isEqualTo(address(server));
              assertThat(reached.hello().community()).isEqualTo(ours.community().value());
            });
  }

  @Test
  void anotherCommunitysServerIsNamedSo() throws IOException, InterruptedException {
    ServerAddress stranger = address(serving(others));

    assertThat(find(stranger))
        .isEqualTo(new Result.WrongServer(ServerDoubt.CERTIFICATE, stranger.text()));
  }

  @Test
  void aManInTheMiddleGetsNoProofForHisOwnAddress() throws Exception {
    // He has a certificate of his own that the device's platform trusts; here plain loopback stands
    // in for it. He passes the question on, as it is or with the server's address.
    for (Function<String, String> trick :
        List.<Function<String, String>>of(
            address -> address, address -> address(server).text(), address -> "10.0.0.7:8420")) {
      TestServer evil = relaying(trick);
      ServerAddress asked = new ServerAddress(false, "127.0.0.1", evil.port());

      assertThat(find(asked)).isInstanceOf(Result.WrongServer.class);
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void aServerWhoseClockIsWrongIsReachedAllTheSame() throws IOException {
    TestServer ancient = serving(ours, () -> Instant.parse("1999-12-31T23:59:59Z"));

    try (Response response = ask(device, ancient)) {
      assertThat(response.code()).isEqualTo(200);
    }
  }

  private Result find(ServerAddress address) throws InterruptedException {
    return new ReachableServer(device, jsonb, ours.pin(), PinMode.PIN, IdSource.secure())
        .find(List.of(address));
  }

  private OkHttpClient device(CommunityPin pin) {
    OkHttpClient client = HttpClientFactory.forCommunity(pin, PinMode.PIN);
    open.add(() -> HttpClientFactory.release(client));
    return client;
  }

  private static Response ask(OkHttpClient client, TestServer server) throws IOException {
    return client
        .newCall(
            new Request.Builder()
                .url(server.at("/secret").toString())
                .header("Authorization", SECRET)
                .build())
        .execute();
  }

  /** TLS at an address of loopback, which is never spoken there unless it is asked for. */
  private static ServerAddress address(TestServer server) {
    return new ServerAddress(true, "127.0.0.1", server.port());
  }

  private TestServer serving(CommunityKey key) throws IOException {
    return serving(key, InstantSource.system());
  }

  private TestServer serving(CommunityKey key, InstantSource clock) throws IOException {
    HttpService secret =
        rules ->
            rules.get(
                "/secret",
                (request, response) -> {
                  seen.add(request.headers().value(HeaderNames.AUTHORIZATION).orElse(""));
                  response.send("here");
                });
    TestServer started =
        TestServer.serving(new HelloRoutes(signer(key), json), secret)
            .socket(new HttpSetup.SocketRoute("/echo", EchoListener::new))
            .tls(new ServerCertificates(key, List::of, clock))
            .start();
    open.add(started);
    return started;
  }

  private static HelloSigner signer(CommunityKey key) {
    return new HelloSigner(
        key, () -> new HelloFacts("The Harbour", Epoch.parse("1.a"), List.of(), List.of(), 1_793L));
  }

  /** Someone else's server, which asks ours over the network what it was asked itself. */
  private TestServer relaying(Function<String, String> trick) throws IOException {
    HttpService relay =
        rules ->
            rules.get(
                "/v1/hello",
                (request, response) -> {
                  String nonce = request.query().get("nonce");
                  String address = trick.apply(request.query().get("address"));
                  response.send(relayed(nonce, address));
                });
    TestServer evil = TestServer.serving(relay).start();
    open.add(evil);
    return evil;
  }

  private byte[] relayed(String nonce, String address) {
    Request request =
        new Request.Builder()
            .url(
                address(server)
                    .baseUrl()
                    .newBuilder()
                    .addPathSegments("v1/hello")
                    .addQueryParameter("nonce", nonce)
                    .addQueryParameter("address", address)
                    .build())
            .header("X-Forwarded-For", "10.0.0.7")
            .build();
    try (Response response = device.newCall(request).execute()) {
      return response.peekBody(1 << 20).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class EchoListener implements WsListener {
    @Override
    public void onMessage(WsSession session, String text, boolean last) {
      session.send(text, last);
    }
  }

  private static final class Echo extends WebSocketListener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      heard.add(text);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      heard.add("closed");
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      heard.add(t.toString());
    }
  }
}
