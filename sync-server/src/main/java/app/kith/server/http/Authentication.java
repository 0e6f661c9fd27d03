package app.kith.server.http;

import app.kith.server.sync.state.Actor;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Optional;

/** Who asks: always from the token in the header, never from a body or an address. */
public final class Authentication {
  private static final String SCHEME = "Bearer ";
  private static final int UNAUTHORIZED = 401;

  private final Tokens tokens;

  public Authentication(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Knows the devices by their secrets. */
  @FunctionalInterface
  public interface Tokens {
    /** Empty for a secret that nobody has, or no longer. */
    Optional<Actor> actor(String token) throws IOException;
  }

  /**
   * The device that asks; the access log hears of it.
   *
   * @throws ApiException 401 where no device is known by this token
   */
  public Actor of(ServerRequest request) throws IOException {
    Actor known =
        find(request.headers())
            .orElseThrow(() ->
                new ApiException(
                    UNAUTHORIZED,
                    "no_such_device",
                    "this device is not known here (any more): join again with a new link"));
    request.context().register(known.device());
    return known;
  }

  /** The device with the token in these headers. */
  public Optional<Actor> find(Headers headers) throws IOException {
    String header = headers.first(HeaderNames.AUTHORIZATION).orElse("");
    return header.startsWith(SCHEME)
        ? tokens.actor(header.substring(SCHEME.length()))
        : Optional.empty();
  }
}
