package app.kith.desktop.box.wire;

import app.kith.core.json.KithJson;
import app.kith.core.wire.ErrorReply;
import io.avaje.jsonb.Jsonb;
import java.net.http.HttpHeaders;

/** What a server answered, whatever it was. */
public record WireAnswer(int status, HttpHeaders headers, String body) {
  private static final Jsonb JSON = KithJson.create();

  public <T> T as(Class<T> type) {
    if (status != 200) {
      throw new AssertionError("refused: " + this);
    }
    return JSON.type(type).fromJson(body);
  }

  /** The code of a refusal. */
  public String code() {
    return JSON.type(ErrorReply.class).fromJson(body).error().code();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
