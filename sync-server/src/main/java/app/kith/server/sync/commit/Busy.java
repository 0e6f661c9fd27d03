package app.kith.server.sync.commit;

import java.io.IOException;

/** More is waiting to be committed than the server takes on; nothing was done. */
public final class Busy extends IOException {
  private static final long serialVersionUID = 1L;

  Busy(int waiting) {
    super("The server is busy (" + waiting + " requests are waiting): try again in a moment.");
  }
}
