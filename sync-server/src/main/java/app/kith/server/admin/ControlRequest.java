package app.kith.server.admin;

import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Objects;

/**
 * What a process asks of the running server.
 *
 * @param verb names the handler
 * @param args the verb's own; missing ones count as empty
 */
@Json
public record ControlRequest(String verb, Map<String, String> args) {
  /** Refuses what a line of other JSON lacks. */
  public ControlRequest {
    if (Objects.isNull(verb)) {
      throw new IllegalArgumentException("a request without a verb");
    }
    args = ControlLine.whole(args);
  }

  /** The arguments may be secret. */
  @Override
  public String toString() {
    return "ControlRequest[" + verb + "]";
  }
}
