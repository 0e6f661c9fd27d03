package app.kith.server.http;

import app.kith.core.json.KithJson;
import app.kith.server.http.HttpSetup.SocketRoute;
import app.kith.server.http.tls.FrontDoor;
import app.kith.server.http.trust.ServerCertificates;
import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.HttpService;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A web server on a free port of loopback, with whatever a test wants served. */
public final class TestServer implements Closeable {
  private final HttpServer server;
  private final boolean tls;
  private final List<String> accessLog;

  private TestServer(HttpServer server, boolean tls, List<String> accessLog) {
    this.server = server;
    this.tls = tls;
    this.accessLog = accessLog;
  }

  public static Builder serving(HttpService... services) {
    return new Builder(List.of(services));
  }

  public int port() {
    return server.port();
  }

  /** A URL of the server's. */
  public URI at(String path) {
    return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port() + path);
  }

  /** The lines that were logged, once there are so many: a line comes after its answer. */
  public List<String> accessLog(int lines) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    synchronized (accessLog) {
      while (accessLog.size() < lines && System.nanoTime() < deadline) {
        accessLog.wait(100);
      }
      return List.copyOf(accessLog);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** What is to be served. */
  public static final class Builder {
    private final List<HttpService> services;
    private final List<SocketRoute> sockets = new ArrayList<>();
    private Optional<SSLContext> tls = Optional.empty();

    private Builder(List<HttpService> services) {
      this.services = services;
    }

    public Builder socket(SocketRoute route) {
      sockets.add(route);
      return this;
    }

    public Builder tls(ServerCertificates certificates) {
      tls = Optional.of(FrontDoor.of(certificates.keyManager()));
      return this;
    }

    public TestServer start() throws IOException {
      return start("127.0.0.1");
    }

    public TestServer start(String host) throws IOException {
      Jsonb jsonb = KithJson.create();
      List<String> lines = new ArrayList<>();
      AccessLog log =
          new AccessLog(
              line -> {
                synchronized (lines) {
                  lines.add(line);
                  lines.notifyAll();
                }
              },
              InstantSource.system(),
              System::nanoTime);
      HttpSetup setup =
          new HttpSetup(
              tls,
              services,
              sockets,
              List.of(),
              new ErrorResponses(jsonb),
              log,
              1 << 20,
              Duration.ofSeconds(5));
      HttpServer server = HttpServer.start(HeldPort.take(host, 0), setup);
      return new TestServer(server, tls.isPresent(), lines);
    }
  }
}
