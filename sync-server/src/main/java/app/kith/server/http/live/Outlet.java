package app.kith.server.http.live;

import java.io.IOException;

/**
 * The sending half of a connection. Each call waits until the other side, or the network's buffers,
 * have taken what is sent; only one thread may be in it at a time.
 */
public interface Outlet {
  void text(String text) throws IOException;

  void ping() throws IOException;

  void pong(byte[] payload) throws IOException;

  void close(int code, String reason) throws IOException;
}
