package app.kith.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.model.DeviceId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessLogTest {
  private static final String SECRET = "canary7secret";

  @Test
  void aWebSocketIsNoted() {
    List<String> lines = new ArrayList<>();
    AccessLog log =
        new AccessLog(lines::add, () -> Instant.parse("2026-11-21T12:00:00.123Z"), () -> 0);

    log.opened("/v1/live", Optional.of(new DeviceId("d1")));

    assertThat(lines).containsExactly("2026-11-21T12:00:00.123Z GET /v1/live 101 0B 0ms device=d1");
  }

  @Test
  void nobodyWritesLinesOfHisOwn() {
    List<String> lines = new ArrayList<>();
    AccessLog log = new AccessLog(lines::add, () -> Instant.EPOCH, () -> 0);

    log.opened("/a b\n2026 GET /forged" + "x".repeat(1_000), Optional.empty());

    assertThat(lines)
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .startsWith("1970-01-01T00:00:00Z GET /a?b?2026?GET?/forgedx")
                .endsWith("x… 101 0B 0ms device=-")
                .hasSizeLessThan(260));
  }

  @Test
  void aFullDiskIsNoReasonToFail() {
    AccessLog log =
        new AccessLog(
            line -> {
              throw new IOException("no space left");
            },
            () -> Instant.EPOCH,
            () -> 0);

    log.opened("/v1/live", Optional.empty());
    log.opened("/v1/live", Optional.empty());
  }

  @Tag("server")
  @Timeout(60)
  @Nested
  class OfRequests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestServer server;
    private int sent;

    OfRequests() throws IOException {
      JsonBodies json = new JsonBodies(KithJson.create());
      server =
          TestServer.serving(
                  new HealthRoutes(() -> true, json),
                  rules ->
                      rules
                          .get(
                              "/v1/media/{media}/{size}",
                              (request, response) -> {
                                request.context().register(new DeviceId("d1"));
                                response.send("picture");
                              })
                          .post(
                              "/v1/join",
                              (request, response) -> {
                                request.content().as(byte[].class);
                                throw new ApiException(403, "spent", "ask for a new link");
                              })
                          .post(
                              "/v1/broken",
                              (request, response) -> {
                                throw new IllegalStateException(request.query().rawValue());
                              }))
              .start();
    }

    @AfterEach
    void stop() {
      client.close();
      server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void eachHasOneLine(HttpClient.Version version) throws Exception {
      send(version, "GET", "/v1/media/m1/256?sig=" + SECRET);
      send(version, "POST", "/v1/join?code=" + SECRET);
      send(version, "GET", "/health");

      assertThat(server.accessLog(3))
          .hasSize(3)
          .satisfies(lines -> {
            assertThat(lines.get(0))
                .matches("\\S+Z GET /v1/media/m1/256 200 [1-9]\\d*B \\d+ms device=d1");
            assertThat(lines.get(1)).matches("\\S+Z POST /v1/join 403 [1-9]\\d*B \\d+ms device=-");
            assertThat(lines.get(2)).matches("\\S+Z GET /health 200 [1-9]\\d*B \\d+ms device=-");
          });
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void noneHoldsASecret(HttpClient.Version version) throws Exception {
      send(version, "POST", "/v1/join?code=" + SECRET + "&nonce=" + SECRET);
      send(version, "GET", "/health?token=" + SECRET);
      send(version, "GET", "/" + SECRET);
      send(version, "GET", "/v1/" + SECRET + "/x?" + SECRET);
      send(version, "DELETE", "/health;" + SECRET);

      assertThat(server.accessLog(5))
          .hasSize(5)
          .allSatisfy(line -> assertThat(line).doesNotContain(SECRET));
    }

    private void send(HttpClient.Version version, String method, String path)
        throws IOException, InterruptedException {
      client.send(
          HttpRequest.newBuilder(server.at(path))
              .version(version)
              .header("Authorization", "Bearer " + SECRET)
              .header("Cookie", "session=" + SECRET)
              .header("User-Agent", SECRET)
              .method(method, BodyPublishers.ofString("{\"password\":\"" + SECRET + "\"}"))
              .build(),
          BodyHandlers.discarding());
      sent++;
      server.accessLog(sent);
    }
  }
}
