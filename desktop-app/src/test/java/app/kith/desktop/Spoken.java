package app.kith.desktop;

import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Map;

/** What one command printed, and its exit code. */
record Spoken(int code, String out, String err) {
  private static final Jsonb JSON = Jsonb.builder().build();

  /** The one JSON document on standard output. */
  Map<String, Object> document() {
    return JSON.type(Object.class).map().fromJson(out);
  }

  List<Map<String, Object>> documents() {
    return JSON.type(Object.class).map().list().fromJson(out);
  }

  /** A member of the document that is text. */
  String text(String member) {
    return String.valueOf(document().get(member));
  }
}
