package app.kith.server.http;

import io.avaje.jsonb.Json;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.BooleanSupplier;

/** {@code GET /health}: 200 once and as long as the server takes requests, else 503. */
public final class HealthRoutes implements HttpService {
  private final BooleanSupplier ready;
  private final JsonBodies json;

  public HealthRoutes(BooleanSupplier ready, JsonBodies json) {
    this.ready = ready;
    this.json = json;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/health", this::health);
  }

  private void health(ServerRequest request, ServerResponse response) {
    boolean up = ready.getAsBoolean();
    json.send(response.status(up ? 200 : 503), new Health(up ? "up" : "down"));
  }

  /**
   * The answer.
   *
   * @param status {@code up} or {@code down}
   */
  @Json
  record Health(String status) {}
}
