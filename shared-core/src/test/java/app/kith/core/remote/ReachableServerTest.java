package app.kith.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.json.KithJson;
import app.kith.core.model.IdSource;
import app.kith.core.remote.ReachableServer.Result;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.remote.trust.TestCommunity;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReachableServerTest {
  private final Jsonb jsonb = KithJson.create();
  private final TestCommunity ours = new TestCommunity();
  private final TestCommunity other = new TestCommunity();
  private final List<MockWebServer> servers = new ArrayList<>();
  private final OkHttpClient client = HttpClientFactory.forCommunity(ours.pin(), PinMode.PIN);

  ReachableServerTest() throws GeneralSecurityException {}

  @AfterEach
  void stop() throws IOException {
    HttpClientFactory.release(client);
    for (MockWebServer server : servers) {
      server.shutdown();
    }
  }

  @Test
  void theFirstAddressThatProvesItselfWins() throws Exception {
    ServerAddress gone = nobody();
    ServerAddress stranger = serving(request -> answer(other, request));
    ServerAddress silent =
        serving(request -> new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    ServerAddress right = serving(request -> answer(ours, request));

    assertThat(find(gone, stranger, silent, right))
        .isInstanceOfSatisfying(
            Result.Reached.class,
            reached -> {
              assertThat(reached.address()).isEqualTo(right);
              assertThat(reached.hello().name()).isEqualTo("The Harbour");
            });
  }

  @Test
  void nothingSecretIsAsked() throws Exception {
    ServerAddress right = serving(request -> answer(ours, request));
    find(right);

    RecordedRequest request = servers.getFirst().takeRequest();
    HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
    assertThat(url.encodedPath()).isEqualTo("/v1/hello");
    assertThat(url.queryParameterNames()).containsExactly("nonce", "address");
    assertThat(url.queryParameter("address")).isEqualTo(right.text());
    assertThat(request.getHeader("Authorization")).isNull();
  }

  @Test
  void eachQuestionHasItsOwnNonce() throws Exception {
    ServerAddress right = serving(request -> answer(ours, request));
    find(right);
    find(right);

    assertThat(servers.getFirst().takeRequest().getPath())
        .isNotEqualTo(servers.getFirst().takeRequest().getPath());
  }

  @Test
  void aManInTheMiddleWhoAsksTheServerForAnotherAddressIsRefused() throws Exception {
    ServerAddress evil =
        serving(request -> {
          HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
          return answer(
              ours, Objects.requireNonNull(url.queryParameter("nonce")), "127.0.0.1:8420");
        });

    assertThat(find(evil)).isEqualTo(new Result.WrongServer(ServerDoubt.UNPROVEN, evil.text()));
  }

  @Test
  void aStrangerIsNamedEvenWhereOthersAreSilent() throws Exception {
    ServerAddress stranger = serving(request -> answer(other, request));

    assertThat(find(nobody(), stranger, nobody()))
        .isEqualTo(new Result.WrongServer(ServerDoubt.ANOTHER_COMMUNITY, stranger.text()));
  }

  @Test
  void ofSeveralWhoAreWrongTheSameOneIsNamedWhicheverAnswersFirst() throws Exception {
    ServerAddress stranger = serving(request -> later(answer(other, request)));
    ServerAddress printer = serving(request -> new MockResponse().setBody("<html>"));
    assertThat(find(printer, stranger))
        .isEqualTo(new Result.WrongServer(ServerDoubt.ANOTHER_COMMUNITY, stranger.text()));

    stranger = serving(request -> answer(other, request));
    printer = serving(request -> later(new MockResponse().setBody("<html>")));
    assertThat(find(printer, stranger))
        .isEqualTo(new Result.WrongServer(ServerDoubt.ANOTHER_COMMUNITY, stranger.text()));
  }

  private static MockResponse later(MockResponse answer) {
    return answer.setHeadersDelay(200, TimeUnit.MILLISECONDS);
  }

  @Test
  void whatIsNoKithServerIsCalledSo() throws Exception {
    ServerAddress printer = serving(request -> new MockResponse().setBody("<html>"));
    ServerAddress empty = serving(request -> new MockResponse().setBody("null"));
    ServerAddress missing = serving(request -> new MockResponse().setResponseCode(404));
    ServerAddress endless =
        serving(request -> new MockResponse().setBody("{\"name\":\"" + "a".repeat(100_000)));

    for (ServerAddress address : List.of(printer, empty, missing, endless)) {
      assertThat(find(address))
          .isEqualTo(new Result.WrongServer(ServerDoubt.NO_KITH, address.text()));
    }
  }

  @Test
  void aServerThatStartsIsNotCalledWrong() throws Exception {
    ServerAddress starting = serving(request -> new MockResponse().setResponseCode(503));

    assertThat(find(starting)).isInstanceOf(Result.Unreachable.class);
  }

  @Test
  void whereNobodyAnswersAllAddressesAreNamed() throws Exception {
    ServerAddress first = nobody();
    ServerAddress second = nobody();

    assertThat(find(first, second))
        .isEqualTo(new Result.Unreachable(ServerDoubt.SILENT, first + ", " + second));
  }

  @Test
  void aHandshakeThatIsBrokenOffIsNoStrangersCertificate() throws Exception {
    MockWebServer cut = new MockWebServer();
    cut.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AT_START));
    cut.start(InetAddress.getLoopbackAddress(), 0);
    servers.add(cut);
    ServerAddress address = new ServerAddress(true, "127.0.0.1", cut.getPort());

    assertThat(find(address)).isEqualTo(new Result.Unreachable(ServerDoubt.SILENT, address.text()));
  }

  private Result find(ServerAddress... addresses) throws InterruptedException {
    return new ReachableServer(client, jsonb, ours.pin(), PinMode.PIN, IdSource.secure())
        .find(List.of(addresses));
  }

  private MockResponse answer(TestCommunity community, RecordedRequest request) {
    HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
    return answer(
        community,
        Objects.requireNonNull(url.queryParameter("nonce")),
        Objects.requireNonNull(url.queryParameter("address")));
  }

  private MockResponse answer(TestCommunity community, String nonce, String address) {
    try {
      Hello hello = community.signed(community.hello(), nonce, address);
      return new MockResponse().setBody(jsonb.toJson(hello));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private ServerAddress serving(Answer answer) throws IOException {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer.to(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    servers.add(server);
    return new ServerAddress(false, "127.0.0.1", server.getPort());
  }

  /** A port that was free a moment ago. */
  private static ServerAddress nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new ServerAddress(false, "127.0.0.1", socket.getLocalPort());
    }
  }

  private interface Answer {
    MockResponse to(RecordedRequest request);
  }
}
