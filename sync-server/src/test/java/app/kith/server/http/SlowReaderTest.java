package app.kith.server.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.trust.PinMode;
import app.kith.server.http.trust.CommunityKey;
import app.kith.server.http.trust.ServerCertificates;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Guards the web server's version: Helidon 4.4.0 loses bytes of whoever reads slowly, 4.2 and 4.3
 * of whoever is told a length, and 4.4.1 over the sockets that are used here. A reader pauses long
 * enough for every buffer on the way to fill, then compares every byte.
 */
@Tag("server")
@Timeout(120)
class SlowReaderTest {
  private static final int PIECE = 16 << 10;
  private static final byte[] BYTES = new byte[32 << 20];

  /** Waiting is the point here: nothing tells a reader that the writer's buffers are full. */
  private static final long FIRST_PAUSE_MILLIS = 400;

  private static final long PAUSE_MILLIS = 10;
  private static final int PAUSE_EVERY = 2 << 20;

  private static TestServer plain;
  private static TestServer tls;
  private static OkHttpClient device;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    new Random(8420).nextBytes(BYTES);
    CommunityKey key = CommunityKey.generate();
    HttpSetup.SocketRoute socket = new HttpSetup.SocketRoute("/socket", Socket::new);
    plain = TestServer.serving(bytes()).socket(socket).start();
    tls =
        TestServer.serving(bytes())
            .socket(socket)
            .tls(new ServerCertificates(key, List::of, InstantSource.system()))
            .start();
    device = HttpClientFactory.forCommunity(key.pin(), PinMode.PIN);
  }

  @AfterAll
  static void stop() {
    HttpClientFactory.release(device);
    plain.close();
    tls.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_1_1, /array", "HTTP_1_1, /stream", "HTTP_1_1, /length", "HTTP_1_1, /blocks",
    "HTTP_2,   /array", "HTTP_2,   /stream", "HTTP_2,   /length", "HTTP_2,   /blocks"
  })
  void everyByteArrives(HttpClient.Version version, String path) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpResponse<InputStream> response =
          client.send(HttpRequest.newBuilder(plain.at(path)).build(), BodyHandlers.ofInputStream());

      assertThat(response.version()).isEqualTo(version);
      assertAllRead(response.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_1_1, /array", "HTTP_1_1, /stream", "HTTP_1_1, /length", "HTTP_1_1, /blocks",
    "HTTP_2,   /array", "HTTP_2,   /stream", "HTTP_2,   /length", "HTTP_2,   /blocks"
  })
  void everyByteArrivesOverTls(Protocol protocol, String path) throws Exception {
    List<Protocol> offered =
        protocol == Protocol.HTTP_2
            ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
            : List.of(Protocol.HTTP_1_1);
    OkHttpClient client = device.newBuilder().protocols(offered).build();
    String url = tls.at(path).toString();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(response.protocol()).isEqualTo(protocol);
      assertThat(response.handshake()).isNotNull();
      assertAllRead(Objects.requireNonNull(response.body()).byteStream());
    }
  }

  @Test
  void everyFrameArrives() throws Exception {
    assertAllReceived(plain);
  }

  @Test
  void everyFrameArrivesOverTls() throws Exception {
    assertAllReceived(tls);
  }

  private static void assertAllRead(InputStream input) throws IOException, InterruptedException {
    try (input) {
      SlowCheck check = new SlowCheck();
      byte[] piece = new byte[PIECE];
      int read = input.read(piece);
      while (read >= 0) {
        check.next(piece, read);
        read = input.read(piece);
      }
      assertThat(check.total).isEqualTo(BYTES.length);
    }
  }

  private static void assertAllReceived(TestServer server) throws InterruptedException {
    SlowListener listener = new SlowListener();
    Request request = new Request.Builder().url(server.at("/socket").toString()).build();
    device.newWebSocket(request, listener);

    assertThat(listener.over.poll(60, SECONDS)).isEqualTo("closed");
    assertThat(listener.check.total).isEqualTo(BYTES.length);
  }

  /** Compares with what was sent and dawdles. */
  private static final class SlowCheck {
    private int total;

    void next(byte[] piece, int length) throws InterruptedException {
      if (total == 0) {
        Thread.sleep(FIRST_PAUSE_MILLIS);
      } else if (total / PAUSE_EVERY != (total + length) / PAUSE_EVERY) {
        Thread.sleep(PAUSE_MILLIS);
      }
      int end = Math.min(total + length, BYTES.length);
      assertThat(Arrays.mismatch(piece, 0, length, BYTES, total, end))
          .as("first difference after byte %d", total)
          .isEqualTo(-1);
      total += length;
    }
  }

  /** OkHttp reads on only when its listener has returned. */
  private static final class SlowListener extends WebSocketListener {
    private final SlowCheck check = new SlowCheck();
    private final BlockingQueue<String> over = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
      try {
        check.next(bytes.toByteArray(), bytes.size());
      } catch (InterruptedException | AssertionError e) {
        over.add(e.toString());
        webSocket.cancel();
      }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(code, null);
      over.add("closed");
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      over.add(t.toString());
    }
  }

  private static HttpService bytes() {
    return rules ->
        rules
            .get("/array", (request, response) -> response.send(BYTES))
            .get("/stream", (request, response) -> write(response, PIECE))
            .get(
                "/length",
                (request, response) -> {
                  response.contentLength(BYTES.length);
                  write(response, PIECE);
                })
            .get(
                "/blocks",
                (request, response) -> {
                  response.contentLength(BYTES.length);
                  write(response, 1 << 20);
                });
  }

  private static void write(ServerResponse response, int piece) throws IOException {
    try (OutputStream output = response.outputStream()) {
      for (int at = 0; at < BYTES.length; at += piece) {
        output.write(BYTES, at, piece);
      }
    }
  }

  private static final class Socket implements WsListener {
    @Override
    public void onOpen(WsSession session) {
      for (int at = 0; at < BYTES.length; at += PIECE) {
        session.send(BufferData.create(BYTES, at, PIECE), true);
      }
      session.close(1000, "");
    }
  }
}
