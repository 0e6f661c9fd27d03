package app.kith.server.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A connection without TLS, from this computer: its handshake is empty, its session that of no
 * handshake, with no certificates and no application protocol.
 */
final class PlainFrontSocket extends FrontSocket {
  private final InputStream input;
  private final SSLSession none;

  /**
   * A connection whose first byte was looked at.
   *
   * @param input the connection's bytes from the first one on
   * @param none the session of an engine that has not begun
   */
  PlainFrontSocket(Socket socket, InputStream input, SSLSession none) {
    super(socket);
    this.input = input;
    this.none = none;
  }

  @Override
  public InputStream getInputStream() {
    return input;
  }

  @Override
  public void startHandshake() throws IOException {
    setSoTimeout(0);
  }

  @Override
  public SSLSession getSession() {
    return none;
  }

  @Override
  public @Nullable String getApplicationProtocol() {
    return null;
  }

  @Override
  public void setHandshakeApplicationProtocolSelector(
      BiFunction<SSLSocket, List<String>, String> selector) {
    // There is no handshake in which it could select.
  }
}
