package app.kith.server.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLSocket;

/**
 * An accepted connection, with TLS or without, in the one form that the web server takes.
 *
 * <p>The upper half is what a server does with a connection. The lower half is what it may not do:
 * a setting that reached only one of the two kinds would be a trap, so each is refused.
 */
abstract class FrontSocket extends SSLSocket {
  private final Socket socket;

  FrontSocket(Socket socket) {
    this.socket = socket;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return socket.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return socket.getOutputStream();
  }

  @Override
  public InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return socket.getRemoteSocketAddress();
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return socket.getLocalSocketAddress();
  }

  @Override
  public void setSoTimeout(int timeout) throws SocketException {
    socket.setSoTimeout(timeout);
  }

  @Override
  public int getSoTimeout() throws SocketException {
    return socket.getSoTimeout();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public boolean isBound() {
    return socket.isBound();
  }

  @Override
  public boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public void shutdownInput() throws IOException {
    socket.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  @Override
  public boolean getUseClientMode() {
    return false;
  }

  @Override
  public boolean getNeedClientAuth() {
    return false;
  }

  @Override
  public boolean getWantClientAuth() {
    return false;
  }

  @Override
  public boolean getEnableSessionCreation() {
    return true;
  }

  @Override
  public String[] getSupportedCipherSuites() {
    throw refused();
  }

  @Override
  public String[] getEnabledCipherSuites() {
    throw refused();
  }

  @Override
  public void setEnabledCipherSuites(String[] suites) {
    throw refused();
  }

  @Override
  public String[] getSupportedProtocols() {
    throw refused();
  }

  @Override
  public String[] getEnabledProtocols() {
    throw refused();
  }

  @Override
  public void setEnabledProtocols(String[] protocols) {
    throw refused();
  }

  @Override
  public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {
    throw refused();
  }

  @Override
  public void removeHandshakeCompletedListener(HandshakeCompletedListener listener) {
    throw refused();
  }

  @Override
  public void setUseClientMode(boolean mode) {
    throw refused();
  }

  @Override
  public void setNeedClientAuth(boolean need) {
    throw refused();
  }

  @Override
  public void setWantClientAuth(boolean want) {
    throw refused();
  }

  @Override
  public void setEnableSessionCreation(boolean flag) {
    throw refused();
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("not for a connection through the front door");
  }
}
