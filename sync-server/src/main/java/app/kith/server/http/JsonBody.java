package app.kith.server.http;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;

/** Reads and writes the wire's records; bodies have a bound, and what is no such record is a 400. */
public final class JsonBody {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final Jsonb json;

  public JsonBody(Jsonb json) {
    this.json = json;
  }

  /** The request's body as this record. */
  public <T> T read(ServerRequest request, Class<T> type, int maxBytes) throws IOException {
    byte[] bytes;
    try (InputStream in = request.content().inputStream()) {
      bytes = in.readNBytes(maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      throw new ApiException(TOO_LARGE, "too_large", "this request is larger than " + maxBytes + " bytes: send less");
    }
    try {
      T value = json.type(type).fromJson(bytes);
      if (value == null) {
        throw new JsonException("null");
      }
      return value;
    } catch (JsonException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new ApiException(
          BAD_REQUEST, "bad_json", "this is not the JSON that this request takes: see docs/protocol.md");
    }
  }

  public <T> void send(ServerResponse response, JsonType<T> type, T value) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(type.toJsonBytes(value));
  }

  public Jsonb json() {
    return json;
  }
}
