package app.kith.server.http.tls;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Looks at an accepted connection's first byte and decides what it speaks. */
final class FrontSocketFactory extends SSLSocketFactory {
  /** A TLS record of a handshake, which is what every client begins with; no HTTP method does. */
  private static final int HANDSHAKE = 0x16;

  /** Slow lines and slow devices finish a handshake in a fraction of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SSLContext tls;
  private final SSLSocketFactory sockets;

  FrontSocketFactory(SSLContext tls) {
    this.tls = tls;
    this.sockets = tls.getSocketFactory();
  }

  @Override
  public Socket createSocket(Socket socket, @Nullable InputStream consumed, boolean autoClose)
      throws IOException {
    if (consumed != null) {
      throw new IllegalArgumentException("bytes read before the first are not supported");
    }
    socket.setSoTimeout((int) PATIENCE.toMillis());
    int first = socket.getInputStream().read();
    if (first < 0) {
      throw new EOFException("closed before the first byte");
    }
    InputStream again = new ByteArrayInputStream(new byte[] {(byte) first});
    if (first == HANDSHAKE) {
      // Always closed together: the web server says otherwise, but keeps nothing to close with.
      return new TlsFrontSocket((SSLSocket) sockets.createSocket(socket, again, true));
    }
    if (!socket.getInetAddress().isLoopbackAddress()
        || !socket.getLocalAddress().isLoopbackAddress()) {
      throw new SSLException("no TLS, and not from this computer");
    }
    InputStream input = new SequenceInputStream(again, socket.getInputStream());
    return new PlainFrontSocket(socket, input, tls.createSSLEngine().getSession());
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose) {
    throw serverOnly();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw serverOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw serverOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw serverOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw serverOnly();
  }

  private static UnsupportedOperationException serverOnly() {
    return new UnsupportedOperationException("a front door takes connections, it makes none");
  }
}
