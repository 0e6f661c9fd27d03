package app.kith.server.http.tls;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A connection with TLS; the silence allowed to it ends with its handshake. */
final class TlsFrontSocket extends FrontSocket {
  private final SSLSocket tls;

  TlsFrontSocket(SSLSocket tls) {
    super(tls);
    this.tls = tls;
  }

  @Override
  public void startHandshake() throws IOException {
    tls.startHandshake();
    tls.setSoTimeout(0);
  }

  @Override
  public SSLSession getSession() {
    return tls.getSession();
  }

  @Override
  public @Nullable String getApplicationProtocol() {
    return tls.getApplicationProtocol();
  }

  @Override
  public void setHandshakeApplicationProtocolSelector(
      BiFunction<SSLSocket, List<String>, String> selector) {
    tls.setHandshakeApplicationProtocolSelector(selector);
  }
}
