package app.kith.server.http.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.PinMode;
import app.kith.server.http.ApiException;
import app.kith.server.http.HttpSetup;
import app.kith.server.http.TestServer;
import io.helidon.http.HeaderNames;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("server")
@Timeout(60)
class LiveSocketTest {
  private static final String UPGRADE =
      "GET /live HTTP/1.1\r\nHost: kith\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Authorization: yes\r\nSec-WebSocket-Version: 13\r\n"
          + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final BlockingQueue<SendQueue> queues = new LinkedBlockingQueue<>();
  private final OkHttpClient device =
      HttpClientFactory.forCommunity(CommunityPin.of(new byte[0]), PinMode.PIN);
  private final TestServer server;

  LiveSocketTest() throws IOException {
    Gate gate =
        (prologue, headers) ->
            headers.contains(HeaderNames.AUTHORIZATION)
                ? Optional.of(new Recorded())
                : Optional.empty();
    server =
        TestServer.serving(rules ->
                rules.get(
                    "/live",
                    (request, response) -> {
                      throw new ApiException(401, "unknown_device", "join again");
                    }))
            .socket(
                new HttpSetup.SocketRoute(
                    "/live",
                    () ->
                        new LiveSocket(
                            gate, new SendQueue.Bounds(1_000, 8 << 20), Duration.ofMillis(200))))
            .start();
  }

  @AfterEach
  void stop() {
    HttpClientFactory.release(device);
    server.close();
  }

  @Test
  void wordsGoBothWays() throws InterruptedException {
    Heard heard = new Heard();
    WebSocket socket = open(heard, "yes");
    socket.send("großer 🎉");

    assertThat(told.poll(10, SECONDS)).isEqualTo("received großer 🎉");
    assertThat(queues.poll(10, SECONDS).offer("answer")).isTrue();
    assertThat(heard.next()).isEqualTo("answer");
  }

  @Test
  void whoIsNotAdmittedIsAnsweredByThePathsRoute() throws InterruptedException {
    Heard heard = new Heard();
    open(heard, null);

    assertThat(heard.next()).isEqualTo("failed 401");
  }

  @Test
  void theReadersGoodbyeEndsTheConversation() throws InterruptedException {
    Heard heard = new Heard();
    open(heard, "yes").close(1000, null);

    assertThat(told.poll(10, SECONDS)).isEqualTo("ended");
    assertThat(heard.next()).isEqualTo("closed 1000");
  }

  @Test
  void theServersGoodbyeIsHeard() throws InterruptedException {
    Heard heard = new Heard();
    open(heard, "yes");
    queues.poll(10, SECONDS).close(1012, "restart");

    assertThat(heard.next()).isEqualTo("closed 1012");
    assertThat(told.poll(10, SECONDS)).isEqualTo("ended");
  }

  @Test
  void aConnectionThatBreaksIsNoticed() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
      assertThat(queues.poll(10, SECONDS)).isNotNull();
    }

    assertThat(told.poll(10, SECONDS)).isEqualTo("ended");
  }

  @Test
  void whatIsTooLongOrNoTextIsRefused() throws InterruptedException {
    Heard lengthy = new Heard();
    open(lengthy, "yes").send("a".repeat(LiveSocket.MAX_MESSAGE_CHARS + 1));
    Heard binary = new Heard();
    open(binary, "yes").send(ByteString.of((byte) 1));

    assertThat(lengthy.next()).isEqualTo("closed 1009");
    assertThat(binary.next()).isEqualTo("closed 1003");
    assertThat(told).noneMatch(line -> line.startsWith("received"));
  }

  @Test
  void aFailureOfOursIsToldWithoutDetails() throws InterruptedException {
    Heard heard = new Heard();
    open(heard, "yes").send("break");

    assertThat(told.poll(10, SECONDS)).isEqualTo("received break");
    assertThat(heard.next()).isEqualTo("closed 1011");
  }

  @Test
  void pingsInAStreamOfWordsMixNothingUp() throws Exception {
    int words = 500;
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream output = socket.getOutputStream();
      output.write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
      SendQueue queue = queues.poll(10, SECONDS);
      for (int n = 0; n < words; n++) {
        assertThat(queue.offer(n + " ".repeat(10_000))).isTrue();
        output.write(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
      }

      DataInputStream input = new DataInputStream(socket.getInputStream());
      skipHead(input);
      for (int n = 0; n < words; ) {
        String frame = frame(input);
        if (!frame.startsWith("ping") && !frame.startsWith("pong")) {
          assertThat(frame).isEqualTo("text " + n + " ".repeat(10_000));
          n++;
        }
      }
    }
  }

  private WebSocket open(Heard heard, @Nullable String authorization) {
    Request.Builder request = new Request.Builder().url(server.at("/live").toString());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return device.newWebSocket(request.build(), heard);
  }

  private static void skipHead(DataInputStream input) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) input.readByte());
    }
    assertThat(head).startsWith("HTTP/1.1 101 ");
  }

  /** Reads one frame as a server sends it: whole and unmasked. */
  private static String frame(DataInputStream input) throws IOException {
    String kind =
        switch (input.readUnsignedByte()) {
          case 0x81 -> "text ";
          case 0x89 -> "ping";
          case 0x8a -> "pong";
          default -> throw new IOException("not a frame that the queue sends");
        };
    int length = input.readUnsignedByte();
    byte[] payload = new byte[length == 126 ? input.readUnsignedShort() : length];
    input.readFully(payload);
    return kind + new String(payload, StandardCharsets.UTF_8);
  }

  private final class Recorded implements Conversation {
    @Override
    public void opened(SendQueue out) {
      queues.add(out);
    }

    @Override
    public void received(String text) {
      told.add("received " + text);
      if (text.equals("break")) {
        throw new IllegalStateException("details");
      }
    }

    @Override
    public void lagging() {
      told.add("lagging");
    }

    @Override
    public void drained() {
      told.add("drained");
    }

    @Override
    public void ended() {
      told.add("ended");
    }
  }

  private static final class Heard extends WebSocketListener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      return String.valueOf(heard.poll(10, SECONDS));
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      heard.add(text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(1000, null);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
      heard.add("closed " + code);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      heard.add("failed " + (response == null ? t : response.code()));
    }
  }
}
