package app.kith.server.http.trust;

import app.kith.core.model.Epoch;
import java.util.List;

/**
 * What the server says of itself in hello, besides its key.
 *
 * @param name what the community calls itself
 * @param epoch the server's epoch
 * @param addresses where the server can be found, as in invite links
 * @param publicUrls those of them that stand behind a public certificate, {@code https://host}
 *     without a path; see {@link HelloSigner}
 * @param now the server's time in milliseconds since 1970
 */
public record HelloFacts(
    String name, Epoch epoch, List<String> addresses, List<String> publicUrls, long now) {
  public HelloFacts {
    addresses = List.copyOf(addresses);
    publicUrls = List.copyOf(publicUrls);
  }
}
