package app.kith.server.http;

import java.io.IOException;

/** Another program listens on the wanted port; the message is for the person who chose it. */
public final class PortTakenException extends IOException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super(
        "port "
            + port
            + " is taken by another program: stop that one, or choose another port with"
            + " --listen HOST:PORT",
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
