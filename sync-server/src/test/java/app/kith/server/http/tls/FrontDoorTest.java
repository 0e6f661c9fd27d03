package app.kith.server.http.tls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.core.json.KithJson;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.trust.PinMode;
import app.kith.server.http.HealthRoutes;
import app.kith.server.http.JsonBodies;
import app.kith.server.http.TestServer;
import app.kith.server.http.trust.CommunityKey;
import app.kith.server.http.trust.ServerCertificates;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("server")
@Timeout(60)
class FrontDoorTest {
  private static final String REQUEST = "GET /health HTTP/1.1\r\nHost: kith\r\n\r\n";

  private final CommunityKey key = CommunityKey.generate();
  private final OkHttpClient device = HttpClientFactory.forCommunity(key.pin(), PinMode.PIN);
  private final TestServer server =
      TestServer.serving(new HealthRoutes(() -> true, new JsonBodies(KithJson.create())))
          .tls(new ServerCertificates(key, List::of, InstantSource.system()))
          .start("0.0.0.0");

  FrontDoorTest() throws GeneralSecurityException, IOException {}

  @AfterEach
  void stop() {
    HttpClientFactory.release(device);
    server.close();
  }

  @Test
  void thisComputerIsServedWithAndWithoutTls() throws IOException {
    assertThat(get("http://127.0.0.1:" + server.port() + "/health"))
        .isEqualTo("{\"status\":\"up\"}");
    assertThat(get("https://127.0.0.1:" + server.port() + "/health"))
        .isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void otherComputersAreServedWithTlsOnly() throws IOException {
    Optional<InetAddress> network = networkAddress();
    assumeThat(network).as("an address that is not loopback").isPresent();
    String host = network.get().getHostAddress();

    assertThat(get("https://" + host + ":" + server.port() + "/health"))
        .isEqualTo("{\"status\":\"up\"}");
    assertThat(raw(network.get(), REQUEST)).isEmpty();
  }

  @Test
  void whoStopsInTheHandshakeIsNoTroubleToOthers() throws IOException {
    try (Socket silent = new Socket("127.0.0.1", server.port());
        Socket begun = new Socket("127.0.0.1", server.port());
        Socket wrong = new Socket("127.0.0.1", server.port())) {
      begun.getOutputStream().write(new byte[] {0x16, 3, 1, 2});
      wrong.getOutputStream().write(new byte[] {0x16, 0x16, 0x16, 0x16, 0x16, 0x16});
      assertThat(silent.isConnected()).isTrue();

      assertThat(get("https://127.0.0.1:" + server.port() + "/health"))
          .isEqualTo("{\"status\":\"up\"}");
    }
  }

  @Test
  void connectionsEndOnBothSides() throws IOException {
    assertThat(raw(InetAddress.getByName("127.0.0.1"), REQUEST)).endsWith("{\"status\":\"up\"}");
  }

  private String get(String url) throws IOException {
    try (Response response = device.newCall(new Request.Builder().url(url).build()).execute()) {
      return response.peekBody(1_000).string();
    }
  }

  private String raw(InetAddress host, String request) throws IOException {
    try (Socket socket = new Socket(host, server.port())) {
      socket.setSoTimeout((int) SECONDS.toMillis(10));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      // Closing with bytes unread resets the connection.
      return "";
    }
  }

  private static Optional<InetAddress> networkAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }
}
