package app.kith.core.remote.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/**
 * Accepts exactly two certificates: the server's, signed by the community's key, and the one that
 * carries that key. The second is a container only; nothing but its public key is looked at.
 */
final class PinnedTrustManager implements X509TrustManager {
  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final int NO_AUTHORITY = -1;

  private final CommunityPin pin;

  PinnedTrustManager(CommunityPin pin) {
    this.pin = pin;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a device takes no connections");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  void check(X509Certificate[] chain) throws CertificateException {
    if (chain.length != 2 || !pin.matches(chain[1].getPublicKey().getEncoded())) {
      throw new CertificateException("the server's certificate is not the pinned community's");
    }
    X509Certificate server = chain[0];
    try {
      server.verify(chain[1].getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the community's key did not sign the certificate", e);
    }
    List<String> usages = server.getExtendedKeyUsage();
    if (server.getBasicConstraints() != NO_AUTHORITY
        || usages == null
        || !usages.contains(SERVER_AUTHENTICATION)) {
      throw new CertificateException("the certificate is not that of a server");
    }
  }
}
