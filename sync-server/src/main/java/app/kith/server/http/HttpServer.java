package app.kith.server.http;

import com.sun.management.UnixOperatingSystemMXBean;
import io.helidon.common.SerializationConfig;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A running web server: HTTP/1.1, HTTP/2 and WebSocket on one port, a virtual thread for each
 * connection and stream.
 *
 * <p>It changes nothing for the program around it: no shutdown hook, no logging, and none of the
 * JVM-wide filter for deserialization that Helidon would set.
 */
public final class HttpServer implements Closeable {
  /** A device pings far more often; what is silent for so long is gone. */
  private static final Duration IDLE = Duration.ofMinutes(3);

  private static final Duration IDLE_CHECK = Duration.ofSeconds(30);

  /**
   * How long an HTTP/2 answer waits for a reader who does not read. Helidon's 15 seconds cut off a
   * player that is paused, while over HTTP/1.1 it waits for ever.
   */
  private static final Duration SLOWEST_READER = Duration.ofMinutes(10);

  /**
   * A picture wall that is scrolled past cancels hundreds of requests; the default of 50 ends it.
   */
  private static final int CANCELLED_STREAMS = 2_000;

  private static final int STREAMS = 256;
  private static final int REQUEST_LINE_BYTES = 8 << 10;
  private static final int HEADER_BYTES = 16 << 10;

  /** What devices send over a WebSocket are cursors and acknowledgements. */
  private static final int FRAME_BYTES = 64 << 10;

  /** At some 30 kB each, what a small computer can hold. */
  private static final int CONNECTIONS = 20_000;

  /** After draining, for what is not a request: streams' last bytes and WebSockets' goodbyes. */
  private static final Duration LAST_BYTES = Duration.ofMillis(500);

  private final WebServer server;
  private final Drain drain;
  private final Duration patience;
  private final int port;

  private HttpServer(WebServer server, Drain drain, Duration patience) {
    this.server = server;
    this.drain = drain;
    this.patience = patience;
    this.port = server.port();
  }

  /**
   * Serves on a held port; it answers when this returns.
   *
   * @throws PortTakenException where another program took the port in the moment between
   * @throws IllegalArgumentException where others could reach it without TLS
   */
  public static HttpServer start(HeldPort held, HttpSetup setup) throws IOException {
    if (setup.tls().isEmpty() && !held.isLoopback()) {
      throw new IllegalArgumentException("without TLS only loopback is served: " + held.address());
    }
    leaveDeserializationAlone();
    Drain drain = new Drain();
    WebServer server = configured(held, setup, drain).build();
    held.close();
    server.start();
    if (!server.isRunning()) {
      throw new PortTakenException(held.port(), new IOException("lost between hold and start"));
    }
    return new HttpServer(server, drain, setup.drain());
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Lets requests under way end for a while, refuses others meanwhile, then ends all. */
  @Override
  public void close() {
    try {
      drain.await(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }

  private static WebServerConfig.Builder configured(HeldPort held, HttpSetup setup, Drain drain) {
    WebServerConfig.Builder config =
        WebServer.builder()
            .address(held.address().getAddress())
            .port(held.port())
            .shutdownHook(false)
            // Its other sockets look up the name of whoever comes by TLS, in the thread that
            // serves.
            .useNio(false)
            .maxTcpConnections(connections())
            .maxPayloadSize(setup.maxBodyBytes())
            .idleConnectionTimeout(IDLE)
            .idleConnectionPeriod(IDLE_CHECK)
            .shutdownGracePeriod(LAST_BYTES)
            .protocolsDiscoverServices(false)
            .featuresDiscoverServices(false)
            .addProtocol(http1())
            .addProtocol(http2())
            .addProtocol(WsConfig.builder().maxFrameLength(FRAME_BYTES).build())
            .directHandlers(direct(setup.errors()))
            .routing(routing -> route(routing, setup, drain))
            .addRouting(sockets(setup));
    setup.tls().ifPresent(tls -> config.tls(Tls.builder().sslContext(tls).build()));
    return config;
  }

  /** Half of the files that may be open: where none is left, Helidon stops listening for good. */
  private static int connections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? (int) Math.min(CONNECTIONS, unix.getMaxFileDescriptorCount() / 2)
        : CONNECTIONS;
  }

  private static Http1Config http1() {
    return Http1Config.builder()
        .maxPrologueLength(REQUEST_LINE_BYTES)
        .maxHeadersSize(HEADER_BYTES)
        .build();
  }

  private static Http2Config http2() {
    return Http2Config.builder()
        .maxHeaderListSize(HEADER_BYTES)
        .maxConcurrentStreams(STREAMS)
        .maxRapidResets(CANCELLED_STREAMS)
        .flowControlTimeout(SLOWEST_READER)
        .build();
  }

  private static void route(HttpRouting.Builder routing, HttpSetup setup, Drain drain) {
    routing.addFilter(setup.log());
    routing.addFilter(drain);
    setup.filters().forEach(routing::addFilter);
    routing.error(Throwable.class, setup.errors());
    setup.services().forEach(routing::register);
  }

  private static WsRouting.Builder sockets(HttpSetup setup) {
    WsRouting.Builder routing = WsRouting.builder();
    for (HttpSetup.SocketRoute socket : setup.sockets()) {
      routing.endpoint(socket.path(), socket.listeners());
    }
    return routing;
  }

  private static DirectHandlers direct(DirectHandler errors) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, errors);
    }
    return handlers.build();
  }

  private static void leaveDeserializationAlone() {
    try {
      SerializationConfig.builder()
          .onNoConfig(SerializationConfig.Action.IGNORE)
          .onWrongConfig(SerializationConfig.Action.IGNORE)
          .traceSerialization(SerializationConfig.TraceOption.NONE)
          .build()
          .configure();
    } catch (IllegalArgumentException e) {
      // The program around it uses Helidon itself and has decided already.
    }
  }
}
