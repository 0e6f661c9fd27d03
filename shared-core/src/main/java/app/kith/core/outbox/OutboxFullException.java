package app.kith.core.outbox;

import java.io.IOException;

/** So much waits to be sent that no more is taken; nothing that waits is lost. */
public final class OutboxFullException extends IOException {
  private static final long serialVersionUID = 1;

  public OutboxFullException(int rows) {
    super(
        rows
            + " changes wait to be sent already: run `kith sync` when the server can be reached, then try again");
  }
}
