package app.kith.core.json;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;

/**
 * JSON strings and booleans that stand alone, as registers hold them; avaje reads them only inside
 * an array.
 */
public final class JsonText {
  private final JsonType<String> writer;
  private final JsonType<List<String>> reader;

  public JsonText(Jsonb json) {
    writer = json.type(String.class);
    reader = writer.list();
  }

  /** The text as a JSON string. */
  public String json(String text) {
    return writer.toJson(text);
  }

  public String json(boolean flag) {
    return flag ? "true" : "false";
  }

  /**
   * The text that a JSON string stands for.
   *
   * @throws JsonException where it is not one JSON string
   */
  public String text(String json) {
    List<String> texts = UntrustedJson.read(reader, "[" + json + "]");
    if (texts.size() != 1 || texts.get(0) == null) {
      throw new JsonException("not a JSON string");
    }
    return texts.get(0);
  }

  /**
   * The flag that a JSON boolean stands for.
   *
   * @throws JsonException where it is not one JSON boolean
   */
  public boolean flag(String json) {
    String trimmed = json.trim();
    if (!trimmed.equals("true") && !trimmed.equals("false")) {
      throw new JsonException("not a JSON boolean");
    }
    return trimmed.equals("true");
  }
}
