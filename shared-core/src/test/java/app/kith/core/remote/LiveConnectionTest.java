package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.json.UntrustedJson;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.wire.Page;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveConnectionTest {
  private static final String LOST = "lost";

  private final Jsonb json = KithJson.create();
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient client = new OkHttpClient();
  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
  private @Nullable LiveConnection live;

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() throws IOException {
    if (live != null) {
      live.close();
    }
    HttpClientFactory.release(client);
    server.shutdown();
  }

  @Test
  void aPageIsHandedOn() throws Exception {
    Page page = new Page("1.a", "c1", "c2", 2, 2, false, 1, List.of());
    sends(json.type(Page.class).toJson(page));

    assertThat(next()).isEqualTo(new SyncReply.Pulled(page));
  }

  @ParameterizedTest
  @MethodSource("noPages")
  void whatIsNoPageEndsTheConnectionAndNothingElse(String message) throws Exception {
    sends(message);

    assertThat(next()).isEqualTo(LOST);
  }

  static List<String> noPages() {
    String deep = "[".repeat(100_000);
    return List.of(
        "",
        "null",
        "{\"epoch\":\"1",
        "{\"epoch\":1}",
        "[".repeat(UntrustedJson.MAX_DEPTH + 1),
        "{\"new\":" + deep + "}");
  }

  private void sends(String message) throws InterruptedException {
    server.enqueue(
        new MockResponse()
            .withWebSocketUpgrade(
                new WebSocketListener() {
                  @Override
                  public void onMessage(WebSocket socket, String cursor) {
                    socket.send(message);
                  }

                  @Override
                  public void onClosing(WebSocket socket, int code, String reason) {
                    socket.close(code, reason);
                  }
                }));
    live = LiveConnection.open(client, server.url("/").toString(), "c1", json, new Told());
  }

  private Object next() throws InterruptedException {
    Object next = told.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private final class Told implements LiveConnection.Listener {
    @Override
    public void page(SyncReply page) {
      told.add(page);
    }

    @Override
    public void lost() {
      told.add(LOST);
    }
  }
}
