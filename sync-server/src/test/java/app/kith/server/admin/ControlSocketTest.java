package app.kith.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("server")
@Timeout(30)
class ControlSocketTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch held = new CountDownLatch(1);
  private final Semaphore handling = new Semaphore(0);
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

  private Path folder;
  private Path path;
  private ControlSocket socket;

  @BeforeEach
  void open() throws IOException {
    // Not JUnit's folder, whose path may be too long for a socket.
    folder = Files.createTempDirectory("kith");
    path = folder.resolve("s");
    socket = ControlSocket.open(path, handlers(), LONG);
  }

  @AfterEach
  void close() throws IOException {
    held.countDown();
    socket.close();
    askers.close();
    Files.deleteIfExists(path);
    Files.delete(folder);
  }

  @Test
  void aVerbGetsItsArgumentsAndGivesItsValues() throws IOException {
    Map<String, String> args = Map.of("name", "Großmutter\n🎉", "empty", "");

    assertThat(ask("echo", args)).isEqualTo(ControlReply.done(args));
    assertThat(ask("echo", Map.of())).isEqualTo(ControlReply.done(Map.of()));
  }

  @Test
  void onlyTheUserMayOpenIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatGoesWrongInAVerbIsTold() throws IOException {
    assertThat(ask("full", Map.of()))
        .isEqualTo(ControlReply.refused("failed", "full failed: the disk is full: make room"));
    assertThat(ask("bug", Map.of()))
        .isEqualTo(
            ControlReply.refused(
                "internal",
                "bug failed by a mistake of Kith's: see the server's log, then report it"));
    assertThat(ask("flood", Map.of()).code()).isEqualTo("internal");
    assertThat(ask("dance", Map.of()).code()).isEqualTo("unknown_verb");
    assertThat(ask("echo", Map.of())).isEqualTo(ControlReply.done(Map.of()));
  }

  @Test
  void linesThatAreNoRequestsAreRefused() throws IOException {
    for (String line :
        new String[] {"", "null", "[]", "{}", "{", "7", "{\"verb\":\"e\",\"args\":{\"a\":null}}"}) {
      assertThat(said(line + "\n")).as(line).contains("\"code\":\"malformed\"");
    }
    assertThat(said("{\"verb\":\"echo\",\"more\":[1]}\n")).isEqualTo("{\"ok\":true,\"values\":{}}");
  }

  @Test
  void aLineThatDoesNotEndIsCutOff() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> said("a".repeat(ControlLine.MAX_BYTES + 5000)))
        .isInstanceOfAny(EOFException.class, SocketException.class);
    assertThatIOException()
        .isThrownBy(() -> ask("echo", Map.of("a", "a".repeat(ControlLine.MAX_BYTES))))
        .withMessageStartingWith("echo was given too much");
  }

  @Test
  void whoConnectsAndSaysNothingIsCutOff() throws IOException {
    socket.close();
    socket = ControlSocket.open(path, handlers(), Duration.ofMillis(20));

    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 2 * ControlSocket.CLIENTS; i++) {
      silent.add(SocketChannel.open(UnixDomainSocketAddress.of(path)));
    }

    assertThat(ask("echo", Map.of())).isEqualTo(ControlReply.done(Map.of()));
    for (SocketChannel client : silent) {
      client.close();
    }
  }

  @Test
  void manyAskAtOnceAndThoseBeyondTheBoundWait() throws Exception {
    List<Future<ControlReply>> replies = new ArrayList<>();
    for (int i = 0; i < 3 * ControlSocket.CLIENTS; i++) {
      replies.add(askers.submit(() -> ask("hold", Map.of())));
    }
    handling.acquire(ControlSocket.CLIENTS);

    held.countDown();

    for (Future<ControlReply> reply : replies) {
      assertThat(reply.get()).isEqualTo(ControlReply.done(Map.of()));
    }
  }

  @Test
  void aServerThatDoesNotAnswerInTimeIsAnError() {
    ControlRequest request = new ControlRequest("hold", Map.of());

    assertThatIOException()
        .isThrownBy(() -> ControlClient.ask(path, request, Duration.ofMillis(20)))
        .withMessage("the server has not answered within 0.02 s: see its log, then try again");
  }

  @Test
  void closingLetsARunningVerbFinishAndRemovesTheFile() throws Exception {
    Future<ControlReply> reply = askers.submit(() -> ask("hold", Map.of()));
    handling.acquire();

    Future<?> closing = askers.submit(() -> closed(socket));
    while (Files.exists(path)) {
      Thread.yield();
    }
    assertThatIOException()
        .isThrownBy(() -> ask("echo", Map.of()))
        .withMessage("no server listens at " + path + ": start it with `./kith serve`");
    assertThat(closing).isNotDone();
    held.countDown();

    closing.get();
    assertThat(reply.get()).isEqualTo(ControlReply.done(Map.of()));
  }

  @Test
  void whoIsStillAskingIsCutOffByClosing() throws IOException {
    try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      socket.close();

      assertThatIOException().isThrownBy(() -> ControlLine.read(silent));
    }
  }

  @Test
  void whatAKilledServerLeftIsReplaced() throws IOException {
    socket.close();
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(path));
    }
    assertThatIOException().isThrownBy(() -> ask("echo", Map.of()));
    assertThat(path).exists();

    socket = ControlSocket.open(path, handlers(), LONG);

    assertThat(ask("echo", Map.of())).isEqualTo(ControlReply.done(Map.of()));
  }

  private Map<String, ControlHandler> handlers() {
    return Map.of(
        "echo", ControlReply::done,
        "full",
            args -> {
              throw new IOException("the disk is full: make room\nsecond line");
            },
        "bug",
            args -> {
              throw new IllegalStateException("on purpose, to see it logged");
            },
        "flood", args -> ControlReply.done(Map.of("a", "a".repeat(ControlLine.MAX_BYTES))),
        "hold", this::hold);
  }

  private ControlReply hold(Map<String, String> args) throws IOException {
    handling.release();
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IOException("a handler is never interrupted", e);
    }
    return ControlReply.done(args);
  }

  private ControlReply ask(String verb, Map<String, String> args) throws IOException {
    return ControlClient.ask(path, new ControlRequest(verb, args), LONG);
  }

  /** What the server answers to bytes of any kind. */
  private String said(String bytes) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      channel.write(ByteBuffer.wrap(bytes.getBytes(UTF_8)));
      return ControlLine.read(channel);
    }
  }

  private static boolean closed(ControlSocket socket) throws IOException {
    socket.close();
    return true;
  }
}
