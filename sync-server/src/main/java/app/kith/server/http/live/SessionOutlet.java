package app.kith.server.http.live;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends through Helidon's session, which waits for the reader. */
final class SessionOutlet implements Outlet {
  private final WsSession session;

  SessionOutlet(WsSession session) {
    this.session = session;
  }

  @Override
  public void text(String text) throws IOException {
    send(() -> session.send(text, true));
  }

  @Override
  public void ping() throws IOException {
    send(() -> session.ping(BufferData.empty()));
  }

  @Override
  public void pong(byte[] payload) throws IOException {
    send(() -> session.pong(BufferData.create(payload)));
  }

  @Override
  public void close(int code, String reason) throws IOException {
    send(() -> session.close(code, reason));
  }

  private static void send(Runnable sending) throws IOException {
    try {
      sending.run();
    } catch (UncheckedIOException | CloseConnectionException e) {
      throw new IOException("the reader is gone", e);
    }
  }
}
