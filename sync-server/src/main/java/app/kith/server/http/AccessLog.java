package app.kith.server.http;

import app.kith.core.model.DeviceId;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * One line for each request: {@code <time> <method> <path> <status> <bytes>B <millis>ms
 * device=<id>}.
 *
 * <p>It never holds a secret, by leaving out what may be one: queries, headers, bodies, and the
 * path where no route is, since there anything may have been pasted. So a route's path must not
 * carry a secret either.
 */
public final class AccessLog implements Filter {
  private static final Logger LOG = System.getLogger(AccessLog.class.getName());
  private static final int MAX_PATH = 200;
  private static final String NONE = "-";

  private final Lines lines;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final AtomicBoolean failing = new AtomicBoolean();

  /** Where lines go, such as a {@link LogFile}. */
  public interface Lines {
    void line(String text) throws IOException;
  }

  /**
   * A log.
   *
   * @param nanos a clock that never jumps, for how long a request took
   */
  public AccessLog(Lines lines, InstantSource clock, LongSupplier nanos) {
    this.lines = lines;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Whoever knows the request's device puts its {@link DeviceId} into the request's context. */
  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = nanos.getAsLong();
    String status = NONE;
    try {
      chain.proceed();
      status = Integer.toString(response.status().code());
    } finally {
      Duration took = Duration.ofNanos(nanos.getAsLong() - start);
      write(
          request.prologue().method().text(),
          request.matchingPattern().isPresent() ? request.prologue().uriPath().rawPath() : NONE,
          status + " " + response.bytesWritten() + "B " + took.toMillis() + "ms",
          request.context().get(DeviceId.class));
    }
  }

  /** Notes a WebSocket, which no filter sees. */
  public void opened(String path, Optional<DeviceId> device) {
    write("GET", path, "101 0B 0ms", device);
  }

  private void write(String method, String path, String outcome, Optional<DeviceId> device) {
    String line =
        String.join(
            " ",
            clock.instant().toString(),
            printable(method),
            printable(path),
            outcome,
            "device=" + device.map(DeviceId::value).orElse(NONE));
    try {
      lines.line(line);
      failing.set(false);
    } catch (IOException e) {
      // A full disk must not end the service; it is said once until it is over.
      if (!failing.getAndSet(true)) {
        LOG.log(Level.WARNING, "the access log can't be written: make room on its disk", e);
      }
    }
  }

  /** One word whatever was sent, so that nobody can write lines of his own. */
  private static String printable(String text) {
    String shortened = text.length() <= MAX_PATH ? text : text.substring(0, MAX_PATH) + "…";
    return shortened.replaceAll("[\\s\\p{Cntrl}]", "?");
  }
}
