package app.kith.desktop;

import app.kith.core.json.KithJson;
import app.kith.core.json.RawJson;
import app.kith.core.mutation.Chain;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.Hello;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.core.remote.trust.TestCommunity;
import app.kith.core.wire.ByteRange;
import app.kith.core.wire.Change;
import app.kith.core.wire.ErrorReply;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.LinkReply;
import app.kith.core.wire.LoginRequest;
import app.kith.core.wire.Outcome;
import app.kith.core.wire.Page;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import app.kith.core.wire.Row;
import app.kith.core.wire.SnapshotPage;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A server in this process that speaks the protocol and decides nothing: it accepts every mutation
 * and shows what a test puts into its log. What a real one does is tested with a real one.
 */
final class TestServer implements Closeable {
  static final String EPOCH = "1.9f2c41d07b3a";
  static final String PASSWORD = "correct horse";

  private final Jsonb json = KithJson.create();
  private final TestCommunity community;
  private final MockWebServer http = new MockWebServer();
  private final List<Change> log = new CopyOnWriteArrayList<>();
  private final List<JoinRequest> joins = new CopyOnWriteArrayList<>();
  private final Map<String, Buffer> media = new HashMap<>();
  private final List<ByteRange> parts = new CopyOnWriteArrayList<>();
  private final Map<String, Long> uploads = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable WebSocket> live = new AtomicReference<>();
  private volatile @Nullable MockResponse next;
  private volatile boolean silent;
  private volatile boolean revoked;
  private volatile boolean holding;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile long head = 1;
  private long lastN;
  private String chain = Chain.START.value();

  TestServer() throws GeneralSecurityException, IOException {
    this(new TestCommunity(), free());
  }

  /**
   * A port named by us is one that the next server may have at once, whoever is still connected.
   */
  private static int free() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private TestServer(TestCommunity community, int port) throws IOException {
    this.community = community;
    http.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    http.start(port);
  }

  /** Another community's server where this one was, which was closed. */
  TestServer replaced() throws GeneralSecurityException, IOException {
    return new TestServer(new TestCommunity(), http.getPort());
  }

  /** The same community's server again, with an empty log. */
  TestServer again() throws IOException {
    return new TestServer(community, http.getPort());
  }

  /** What it was asked but hello, which proves who a server is. */
  List<String> askedForMore() throws InterruptedException {
    List<String> more = new ArrayList<>();
    for (int left = http.getRequestCount(); left > 0; left--) {
      RecordedRequest request = http.takeRequest();
      if (!String.valueOf(request.getPath()).startsWith("/v1/hello?")
          || request.getHeader("Authorization") != null) {
        more.add(request.getRequestLine());
      }
    }
    return more;
  }

  String url() {
    return address().url();
  }

  private ServerAddress address() {
    return new ServerAddress(false, "127.0.0.1", http.getPort());
  }

  String link(InvitePurpose purpose) {
    CommunityPin pin = community.pin();
    return new InviteLink(
            pin.community(), List.of(address()), pin, PinMode.PIN, "0" + "a".repeat(25), purpose)
        .text();
  }

  /** The next join is answered like this, and not remembered. */
  void nextJoin(MockResponse response) {
    next = response;
  }

  static MockResponse refusal(int status, String code, String sentence) {
    String body =
        KithJson.create()
            .type(ErrorReply.class)
            .toJson(new ErrorReply(new ErrorReply.Problem(code, sentence)));
    return new MockResponse().setResponseCode(status).setBody(body);
  }

  List<JoinRequest> joins() {
    return joins;
  }

  /** Adds a change by somebody else, and sends it to whoever is live. */
  void changes(String entity, String stream, Row row) {
    adds(Change.PUT, entity, stream, row);
  }

  /** The same for a removal. */
  void removes(String entity, String stream) {
    adds(Change.REMOVE, entity, stream, null);
  }

  private synchronized void adds(String kind, String entity, String stream, @Nullable Row row) {
    long from = head;
    head++;
    String author = TestDevice.BEN;
    Change change =
        new Change(
            head, stream, head, kind, "server", head, null, author, 1, 1, entity, 1, row, null,
            null, null);
    log.add(change);
    WebSocket socket = live.get();
    if (socket != null) {
      socket.send(json.type(Page.class).toJson(page(from)));
    }
  }

  void holds(String mediaId, String size, byte[] bytes) {
    media.put(mediaId + "/" + size, new Buffer().write(bytes));
  }

  /** From now on a pull is taken and never answered. */
  void fallsSilent() {
    silent = true;
  }

  /** From now on it does not know the device any more. */
  void revokes() {
    revoked = true;
  }

  /** Bytes of uploads are taken and not answered, or answered again. */
  void holdsUploads(boolean now) {
    holding = now;
  }

  /** Originals that arrived whole. */
  int arrived() {
    return arrived.get();
  }

  /** Uploads that began. */
  int begun() {
    return uploads.size();
  }

  boolean isLive() {
    return live.get() != null;
  }

  /** Mutations that arrived. */
  long received() {
    return lastN;
  }

  private MockResponse answer(RecordedRequest request) {
    HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
    String path = url.encodedPath();
    if (revoked && !path.equals("/v1/hello")) {
      return refusal(401, "no_such_device", "this device was signed out: join again");
    }
    if (silent && path.equals("/v1/pull")) {
      return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
    }
    if (path.startsWith("/v1/media/")) {
      Buffer bytes = media.get(path.substring("/v1/media/".length()));
      return bytes == null
          ? refusal(404, "no_such_media", "there is no such picture")
          : part(request, bytes);
    }
    if (path.startsWith("/v1/uploads")) {
      return upload(request, path);
    }
    return switch (path) {
      case "/v1/hello" -> hello(url);
      case "/v1/join" -> join(request);
      case "/v1/login" -> login(request);
      case "/v1/devices/link" ->
          reply(LinkReply.class, new LinkReply(link(InvitePurpose.DEVICE), "2026-11-21T10:10:00Z"));
      case "/v1/snapshot" -> reply(SnapshotPage.class, snapshot());
      case "/v1/pull" -> reply(Page.class, page(seq(url.queryParameter("cursor"))));
      case "/v1/push" -> reply(PushReply.class, push(request));
      case "/v1/live" -> new MockResponse().withWebSocketUpgrade(new Live());
      default -> new MockResponse().setResponseCode(404);
    };
  }

  private MockResponse part(RecordedRequest request, Buffer bytes) {
    Optional<String> range = Optional.ofNullable(request.getHeader("Range"));
    if (!(ByteRange.of(range, bytes.size()) instanceof ByteRange.Asked.Part(ByteRange part))) {
      return new MockResponse().setBody(bytes.clone());
    }
    parts.add(part);
    return new MockResponse()
        .setResponseCode(206)
        .setHeader("Content-Range", part.given(bytes.size()))
        .setBody(new Buffer().write(bytes.snapshot(), (int) part.from(), (int) part.length()));
  }

  List<ByteRange> parts() {
    return parts;
  }

  private MockResponse hello(HttpUrl url) {
    String nonce = Objects.requireNonNull(url.queryParameter("nonce"));
    String address = Objects.requireNonNull(url.queryParameter("address"));
    try {
      return reply(Hello.class, community.signed(hello(community.hello()), nonce, address));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without other addresses: a test asks nobody else. */
  private static Hello hello(Hello hello) {
    return new Hello(
        hello.community(),
        hello.name(),
        hello.key(),
        hello.epoch(),
        List.of(),
        hello.protocol(),
        hello.now(),
        "");
  }

  private MockResponse join(RecordedRequest request) {
    JoinRequest asked = json.type(JoinRequest.class).fromJson(request.getBody().readUtf8());
    MockResponse other = next;
    next = null;
    joins.add(asked);
    return other == null ? joined(asked.device()) : other;
  }

  private MockResponse login(RecordedRequest request) {
    LoginRequest asked = json.type(LoginRequest.class).fromJson(request.getBody().readUtf8());
    return asked.password().equals(PASSWORD) && asked.handle().equals("anna")
        ? joined(asked.device())
        : refusal(403, "wrong_password", "handle or password is wrong: try again");
  }

  private MockResponse joined(String device) {
    return reply(
        Joined.class,
        new Joined(
            community.pin().community().value(),
            EPOCH,
            TestDevice.ANNA,
            "anna",
            "Anna Åberg",
            "member",
            device));
  }

  private SnapshotPage snapshot() {
    List<SnapshotPage.Placed> rows = new ArrayList<>();
    for (var user :
        List.of(
            TestDevice.user(TestDevice.ANNA, "anna", "Anna Åberg"),
            TestDevice.user(TestDevice.BEN, "ben", "Ben"))) {
      rows.add(new SnapshotPage.Placed(user.entity(), user.stream(), 1, 1, user.row()));
    }
    return new SnapshotPage(
        EPOCH, null, null, null, "c1", 1, head, 1, 1, rows, List.of(), List.of());
  }

  private static long seq(@Nullable String cursor) {
    return Long.parseLong(Objects.requireNonNull(cursor).substring(1));
  }

  private synchronized Page page(long from) {
    List<Change> changes = log.stream().filter(change -> change.seq() > from).toList();
    return new Page(EPOCH, "c" + from, "c" + head, head, head, false, 1, changes);
  }

  private synchronized PushReply push(RecordedRequest request) {
    Push push = json.type(Push.class).fromJson(request.getBody().readUtf8());
    List<Outcome> outcomes = new ArrayList<>();
    Chain now = new Chain(push.before().n(), push.before().chain());
    for (Push.Item item : push.items()) {
      String hash = Chain.hash(Objects.requireNonNull(item.m()));
      now = now.next(hash);
      head += item.n() > lastN ? 1 : 0;
      outcomes.add(new Outcome(item.n(), hash, Outcome.ACCEPTED, head, 1, null));
    }
    lastN = now.n();
    chain = now.value();
    return new PushReply(EPOCH, push.device(), PushReply.DONE, lastN, chain, head, 1, outcomes);
  }

  private MockResponse upload(RecordedRequest request, String path) {
    String method = Objects.requireNonNull(request.getMethod());
    switch (method) {
      case "POST" -> {
        String place = "/v1/uploads/" + uploads.size();
        uploads.put(place, Long.parseLong(request.getHeader("Upload-Length")));
        return new MockResponse()
            .setResponseCode(201)
            .setHeader("Location", place)
            .setHeader("Upload-Offset", "0");
      }
      case "PATCH" -> {
        if (holding) {
          return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
        }
        arrived.incrementAndGet();
        return new MockResponse()
            .setResponseCode(204)
            .setHeader("Upload-Offset", String.valueOf(uploads.get(path)))
            .setHeader("Kith-Verified", "true");
      }
      default -> {
        return new MockResponse().setResponseCode(200).setHeader("Upload-Offset", "0");
      }
    }
  }

  private <T> MockResponse reply(Class<T> type, T value) {
    return new MockResponse().setBody(json.type(type).toJson(value));
  }

  /** Lets go of whoever is live. */
  void dropLive() {
    WebSocket socket = live.getAndSet(null);
    if (socket != null) {
      socket.close(1001, "bye");
    }
  }

  private final class Live extends WebSocketListener {
    @Override
    public void onMessage(WebSocket socket, String cursor) {
      live.set(socket);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      live.compareAndSet(socket, null);
      socket.close(code, reason);
    }
  }

  /** A post of Ben's with one picture. */
  static Row post(String media, String sha256, String caption, long seq) {
    return post(TestDevice.BEN, media, sha256, caption, seq, false);
  }

  /** A post of Anna's whose picture is not at the server yet. */
  static Row waitingPost(String media, String sha256, String caption, long seq) {
    return post(TestDevice.ANNA, media, sha256, caption, seq, true);
  }

  /** The originals of Anna's post. */
  static Row originals(String post, String name, String sha256, long seq) {
    return new Row(
        Row.ORIGINALS,
        TestDevice.ANNA,
        "anna-device:1",
        post,
        seq,
        0,
        false,
        1_700_000_000_000L,
        new RawJson(
            "{\"files\":[{\"media\":\"m\",\"sha256\":\"%s\",\"bytes\":5,\"type\":\"image/png\",\"name\":\"%s\"}]}"
                .formatted(sha256, name)),
        new RawJson("{}"),
        false);
  }

  private static Row post(
      String author, String media, String sha256, String caption, long seq, boolean waiting) {
    return new Row(
        Row.POST,
        author,
        "ben-device:" + seq,
        null,
        seq,
        waiting ? 0 : seq,
        waiting,
        1_700_000_000_000L,
        new RawJson(
            "{\"claimed\":1700000000000,\"media\":[{\"id\":\""
                + media
                + "\",\"kind\":\"photo\",\"type\":\"image/png\",\"width\":40,\"height\":30,"
                + "\"bytes\":5,\"sha256\":\""
                + sha256
                + "\"}]}"),
        new RawJson(
            "{\"caption\":{\"v\":\""
                + caption
                + "\",\"by\":\"ben-device:"
                + seq
                + "\",\"at\":1700000000000},\"audience\":{\"v\":\"community\",\"by\":\"ben-device:"
                + seq
                + "\",\"at\":1700000000000}}"),
        false);
  }

  @Override
  public void close() throws IOException {
    http.shutdown();
  }
}
