package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.PinMode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpClientFactoryTest {
  private static final CommunityPin PIN = CommunityPin.of("a key".getBytes(StandardCharsets.UTF_8));

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @ParameterizedTest
  @EnumSource
  void thisComputerIsSpokenToInTheClear(PinMode mode) throws IOException {
    server.enqueue(new MockResponse().setBody("hello"));
    OkHttpClient client = HttpClientFactory.forCommunity(PIN, mode);

    assertThat(get(client, "http://localhost:" + server.getPort() + "/")).isEqualTo("200 hello");
    HttpClientFactory.release(client);
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesToAnotherComputerInTheClear(PinMode mode) {
    // The name is another computer's, whatever it is said to mean.
    OkHttpClient client =
        HttpClientFactory.forCommunity(PIN, mode)
            .newBuilder()
            .proxy(server.toProxyAddress())
            .build();

    assertThatIOException()
        .isThrownBy(() -> get(client, "http://photos.example.org/secret"))
        .withMessage("Kith sends nothing without TLS to another computer: use an https:// address");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void cookiesAreNotKeptAndRedirectsNotFollowed() throws IOException, InterruptedException {
    server.enqueue(new MockResponse().setHeader("Set-Cookie", "a=b").setBody("1"));
    server.enqueue(
        new MockResponse().setResponseCode(302).setHeader("Location", server.url("/elsewhere")));
    OkHttpClient client = HttpClientFactory.forCommunity(PIN, PinMode.PIN);

    assertThat(get(client, server.url("/").toString())).isEqualTo("200 1");
    assertThat(get(client, server.url("/").toString())).isEqualTo("302 ");
    assertThat(server.getRequestCount()).isEqualTo(2);
    server.takeRequest();
    assertThat(server.takeRequest().getHeader("Cookie")).isNull();
  }

  @Test
  void localhostIsNotLookedUp() throws IOException {
    assertThat(new LoopbackDns().lookup("localhost"))
        .containsExactly(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1"));
  }

  private static String get(OkHttpClient client, String url) throws IOException {
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.code() + " " + response.peekBody(1_000).string();
    }
  }
}
