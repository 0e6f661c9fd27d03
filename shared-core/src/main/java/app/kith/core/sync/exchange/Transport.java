package app.kith.core.sync.exchange;

import java.io.IOException;

/** Carries requests to the server: HTTP in programs, a virtual net in the simulator's world. */
public interface Transport {
  /**
   * Asks and waits for the reply.
   *
   * @throws RefusedException where the server says no for good
   * @throws LaterException where it has no room at the moment
   * @throws IOException where nothing is known of what became of it; asking again is always safe
   */
  SyncReply exchange(SyncRequest request) throws IOException;

  /** The server is there and asks to come again later, when there is room; the message says why. */
  final class LaterException extends IOException {
    private static final long serialVersionUID = 1;

    public LaterException(String sentence) {
      super(sentence);
    }
  }

  /** The server refuses this device or this program; asking again would change nothing. */
  final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;

    public RefusedException(String code, String sentence) {
      super(sentence);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
