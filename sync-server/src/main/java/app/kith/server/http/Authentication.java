package app.kith.server.http;

import app.kith.server.sync.state.Actor;
import io.helidon.http.HeaderNames;
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
    Optional<Actor> find(String token) throws IOException;
  }

  /** The device that asks. */
  public Actor of(ServerRequest request) throws IOException {
    String header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    Optional<Actor> actor =
        header.startsWith(SCHEME) ? tokens.find(header.substring(SCHEME.length())) : Optional.empty();
    Actor known =
        actor.orElseThrow(
            () ->
                new ApiException(
                    UNAUTHORIZED,
                    "no_such_device",
                    "this device is not known here (any more): join again with a new link"));
    request.context().register(known);
    return known;
  }
}
