package app.kith.server.http;

import app.kith.core.json.UntrustedJson;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;

/** Reads requests' and writes answers' JSON, with the one setting that devices have too. */
public final class JsonBodies {
  static final Header CONTENT_TYPE =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");

  private final Jsonb jsonb;

  public JsonBodies(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  /**
   * Reads a request's body.
   *
   * @param maxBytes where it is longer, the answer is 413 and the rest is not read
   * @throws ApiException 400 {@code bad_json} where it is not the JSON of such a value, 413 {@code
   *     too_large} where it is too long
   * @throws IOException where the sender stops in the middle
   */
  public <T> T read(ServerRequest request, Class<T> type, int maxBytes) throws IOException {
    byte[] body;
    try (InputStream input = request.content().inputStream()) {
      body = input.readNBytes(maxBytes + 1);
    }
    if (body.length > maxBytes) {
      throw new ApiException(
          413, "too_large", "this request is longer than " + maxBytes + " bytes: send less");
    }
    try {
      return UntrustedJson.read(jsonb.type(type), body);
    } catch (JsonException e) {
      // Not passed on: its message may repeat what was sent.
      throw new ApiException(
          400, "bad_json", "this request is not understood: update the Kith that sent it");
    }
  }

  /** Sends a value as the whole answer. */
  public void send(ServerResponse response, Object value) {
    response.header(CONTENT_TYPE).send(jsonb.toJsonBytes(value));
  }
}
