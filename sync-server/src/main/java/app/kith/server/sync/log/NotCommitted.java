package app.kith.server.sync.log;

import java.io.IOException;

/** The transaction was rolled back and left no trace; the database still answers. */
public final class NotCommitted extends IOException {
  private static final long serialVersionUID = 1L;

  public NotCommitted(String message, Throwable cause) {
    super(message, cause);
  }
}
