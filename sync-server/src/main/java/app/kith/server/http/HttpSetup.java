package app.kith.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpService;
import io.helidon.websocket.WsListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * What a web server serves, and how.
 *
 * @param tls for a port that others can reach; see {@link app.kith.server.http.tls.FrontDoor}
 * @param services a feature each
 * @param sockets WebSockets by path; each connection gets a listener of its own
 * @param filters run around every request in this order, the access log and errors outside of them
 * @param errors turns what goes wrong into answers
 * @param log notes each request
 * @param maxBodyBytes of one request; a longer one is answered with 413
 * @param drain how long requests under way may take to end when the server closes
 */
public record HttpSetup(
    Optional<SSLContext> tls,
    List<HttpService> services,
    List<SocketRoute> sockets,
    List<Filter> filters,
    ErrorResponses errors,
    AccessLog log,
    long maxBodyBytes,
    Duration drain) {
  public HttpSetup {
    services = List.copyOf(services);
    sockets = List.copyOf(sockets);
    filters = List.copyOf(filters);
  }

  /** A path and what makes a listener for each connection to it. */
  public record SocketRoute(String path, Supplier<WsListener> listeners) {}
}
