package app.kith.server.admin;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers.
 *
 * @param ok whether it was done
 * @param values what the verb gives; empty where it was not done
 * @param code for programs why it was not done; null where it was
 * @param message for people, one line that says what to do; null where it was done
 */
@Json
public record ControlReply(
    boolean ok, Map<String, String> values, @Nullable String code, @Nullable String message) {
  /** The server has no such verb: it is of another version than who asks. */
  public static final String UNKNOWN_VERB = "unknown_verb";

  /** The line was no request. */
  public static final String MALFORMED = "malformed";

  /** The server's disk or database failed. */
  public static final String FAILED = "failed";

  /** A mistake of the program. */
  public static final String INTERNAL = "internal";

  /** Refuses what a line of other JSON lacks. */
  public ControlReply {
    values = ControlLine.whole(values);
    if (ok == (code != null) || ok == (message != null)) {
      throw new IllegalArgumentException("no reply: ok " + ok + ", code " + code);
    }
  }

  /** It was done. */
  public static ControlReply done(Map<String, String> values) {
    return new ControlReply(true, values, null, null);
  }

  /** It was not done. */
  public static ControlReply refused(String code, String message) {
    return new ControlReply(false, Map.of(), code, message);
  }

  /** The values may be secret. */
  @Override
  public String toString() {
    return "ControlReply[" + (ok ? "ok" : code + ": " + message) + "]";
  }
}
