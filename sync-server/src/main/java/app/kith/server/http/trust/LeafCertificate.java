package app.kith.server.http.trust;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate of the server's own, with its key, which is kept in memory only.
 *
 * @param alias names it to TLS for as long as a handshake lasts; no two have the same
 * @param key belongs to the first certificate
 * @param chain the server's certificate and the one with the community's key
 * @param hosts the names and addresses it was made for
 */
record LeafCertificate(
    String alias, PrivateKey key, List<X509Certificate> chain, List<String> hosts) {
  /** A third of its life: plenty of time to renew it, whenever someone next connects. */
  private static final int RENEWED_IN_THE_LAST_PART = 3;

  /** Whether it can go on serving now; also false where the clock went back behind its start. */
  boolean isFresh(Instant now, List<String> wanted) {
    Instant from = chain.getFirst().getNotBefore().toInstant();
    Instant until = chain.getFirst().getNotAfter().toInstant();
    Duration spare = Duration.between(from, until).dividedBy(RENEWED_IN_THE_LAST_PART);
    return hosts.equals(wanted) && !now.isBefore(from) && now.isBefore(until.minus(spare));
  }
}
