package app.kith.server.http.tls;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of a server whose own computer speaks plain HTTP to the same port.
 *
 * <p>A device speaks plain HTTP to loopback and TLS to everything else, so a server that listens on
 * all addresses gets both. The first byte tells them apart; plain is taken only where both ends are
 * loopback. A connection that says nothing, or does not finish its handshake, is dropped.
 */
public final class FrontDoor {
  private FrontDoor() {}

  /**
   * A context whose server sockets are such doors.
   *
   * @param certificates asked for a certificate at each handshake
   */
  public static SSLContext of(KeyManager certificates) {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(new KeyManager[] {certificates}, new TrustManager[0], null);
      return new Context(tls);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  /** Only the way from a spi to a context; its constructor is protected. */
  private static final class Context extends SSLContext {
    Context(SSLContext tls) {
      super(new Spi(tls), tls.getProvider(), tls.getProtocol());
    }
  }

  private static final class Spi extends SSLContextSpi {
    private final SSLContext tls;

    Spi(SSLContext tls) {
      this.tls = tls;
    }

    @Override
    protected void engineInit(
        KeyManager @Nullable [] keys,
        TrustManager @Nullable [] trust,
        @Nullable SecureRandom random)
        throws KeyManagementException {
      throw new KeyManagementException("initialised already");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return new FrontSocketFactory(tls);
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return tls.getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      return tls.createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return tls.createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return tls.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return tls.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      return tls.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return tls.getSupportedSSLParameters();
    }
  }
}
