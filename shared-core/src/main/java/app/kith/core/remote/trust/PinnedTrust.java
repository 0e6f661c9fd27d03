package app.kith.core.remote.trust;

import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * TLS towards a community's own server: trust comes from the pinned community key and from nothing
 * else, no authority, no name, no clock.
 *
 * <p>The name is left out because a server has many addresses and gets new ones; whoever shows a
 * certificate that the community's key signed is the server, wherever it is found. The clock is
 * left out because a device whose clock is wrong must still reach its server, not least to learn
 * the time; what a certificate's short life would protect, a stolen certificate's key, lies in the
 * server's memory beside the community's key and is never written down.
 */
public final class PinnedTrust {
  private final PinnedTrustManager manager;

  public PinnedTrust(CommunityPin pin) {
    this.manager = new PinnedTrustManager(pin);
  }

  /** Accepts the pinned community's certificates, as a client; no one's as a server. */
  public X509TrustManager trustManager() {
    return manager;
  }

  /** Makes sockets that trust by {@link #trustManager}; each call has its own session cache. */
  public SSLSocketFactory socketFactory() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  /**
   * Takes any name for a session whose certificates are the pinned community's; checked once more,
   * since this is the last thing that is asked before a request goes out.
   */
  public HostnameVerifier hostnameVerifier() {
    return (host, session) -> isPinned(session);
  }

  private boolean isPinned(SSLSession session) {
    try {
      Certificate[] certificates = session.getPeerCertificates();
      X509Certificate[] chain = new X509Certificate[certificates.length];
      for (int i = 0; i < chain.length; i++) {
        chain[i] = (X509Certificate) certificates[i];
      }
      manager.check(chain);
      return true;
    } catch (SSLPeerUnverifiedException | CertificateException e) {
      return false;
    }
  }
}
