package app.kith.core.sync.exchange;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  final class LaterException extends TroubleException {
    private static final long serialVersionUID = 1;

    public LaterException(String code, String sentence) {
      super(code, sentence);
    }
  }

  /** It did not go well this time; the message is one line for the user. */
  class TroubleException extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;

    public TroubleException(String code, String sentence) {
      super(sentence);
      this.code = code;
    }

    public TroubleException(OnTheWay what, @Nullable Exception cause) {
      super(what.sentence, cause);
      this.code = what.code();
    }

    /** The server's, or one of {@link OnTheWay}. */
    public String code() {
      return code;
    }
  }

  /** Why there is no answer, or none that can be used. */
  enum OnTheWay {
    UNREACHABLE("the server can't be reached: is it running, and is this device on its network?"),
    SILENT("the server does not answer: try again later"),
    SLOW("the server takes too long to answer: try again later"),
    EMPTY("the server sent an empty answer: try again"),
    UNREADABLE("the server sent what this program can't read: update Kith");

    private final String sentence;

    OnTheWay(String sentence) {
      this.sentence = sentence;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String sentence() {
      return sentence;
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
