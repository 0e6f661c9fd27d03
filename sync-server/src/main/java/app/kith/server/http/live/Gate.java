package app.kith.server.http.live;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.util.Optional;

/** Decides whom a WebSocket is opened to, before it is. */
public interface Gate {
  /**
   * Looks at a request for a WebSocket.
   *
   * @return empty to open none; the request then goes on as a plain GET of the same path, whose
   *     route answers it, for example with 401
   */
  Optional<Conversation> admit(HttpPrologue prologue, Headers headers);
}
