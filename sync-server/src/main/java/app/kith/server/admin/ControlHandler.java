package app.kith.server.admin;

import java.io.IOException;
import java.util.Map;

/** Does one verb. Several requests may come at once, each on a thread of its own. */
@FunctionalInterface
public interface ControlHandler {
  /**
   * Does it.
   *
   * @param args as the asking process gave them, checked by nobody
   * @return at most {@value ControlLine#MAX_BYTES} bytes as JSON
   * @throws IOException where the world failed; its message is shown to who asked
   */
  ControlReply handle(Map<String, String> args) throws IOException;
}
