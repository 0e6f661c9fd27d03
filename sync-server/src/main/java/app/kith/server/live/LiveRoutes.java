package app.kith.server.live;

import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/**
 * Answers requests to live that were opened no WebSocket: without a token, or without asking for
 * one.
 */
public final class LiveRoutes implements HttpService {
  private final Authentication authentication;

  public LiveRoutes(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get(LiveGate.PATH, this::refuse);
  }

  private void refuse(ServerRequest request, ServerResponse response) throws IOException {
    authentication.of(request);
    throw new ApiException(426, "websocket_only", "live is spoken over a WebSocket: pull instead");
  }
}
