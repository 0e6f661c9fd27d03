package app.kith.server.http.trust;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;

/**
 * The server's current certificate, renewed while the server runs: whoever connects when it is old,
 * or when the server's addresses have changed, is the occasion. Connections that stand are not
 * touched.
 */
public final class ServerCertificates {
  private final CertificateIssuer issuer;
  private final Supplier<List<String>> hosts;
  private final InstantSource clock;
  private LeafCertificate current;
  private LeafCertificate previous;

  /**
   * Makes the first one at once.
   *
   * @param hosts names and literal addresses under which the server is reached, now; may be empty,
   *     since Kith's devices don't look at them, other programs do
   */
  public ServerCertificates(
      CommunityKey community, Supplier<List<String>> hosts, InstantSource clock) {
    this.issuer = new CertificateIssuer(community);
    this.hosts = hosts;
    this.clock = clock;
    this.current = issuer.issue(clock.instant(), hosts.get());
    this.previous = current;
  }

  /** What TLS asks for a certificate at each handshake. */
  public KeyManager keyManager() {
    return new CurrentCertificate(this);
  }

  synchronized LeafCertificate current() {
    List<String> wanted = hosts.get();
    if (!current.isFresh(clock.instant(), wanted)) {
      previous = current;
      current = issuer.issue(clock.instant(), wanted);
    }
    return current;
  }

  /** The one of that name: a handshake that began before a renewal ends with what it began with. */
  synchronized LeafCertificate named(String alias) {
    return previous.alias().equals(alias) ? previous : current;
  }
}
