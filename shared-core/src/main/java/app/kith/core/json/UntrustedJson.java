package app.kith.core.json;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that anybody may have written, and fails in one way only.
 *
 * <p>avaje (3.11) alone fails in more: text that ends within a string runs out of its array,
 * records refuse what is missing in their own ways, and a value nested some thousand deep, even in
 * a part that is skipped, ends the thread's stack, which no reader survives in good order.
 */
public final class UntrustedJson {
  /** Far more than any message has. */
  public static final int MAX_DEPTH = 64;

  private UntrustedJson() {}

  /**
   * Reads one value.
   *
   * @throws JsonException where it is not the JSON of such a value, or {@code null}; its message
   *     may repeat what was sent
   */
  public static <T> T read(JsonType<T> type, byte[] json) {
    return read(type, json, MAX_DEPTH);
  }

  /** The same with another depth, for what will lie inside of something else. */
  public static <T> T read(JsonType<T> type, byte[] json, int maxDepth) {
    if (isTooDeep(json, maxDepth)) {
      throw new JsonException("nested deeper than " + maxDepth);
    }
    @Nullable T value;
    try {
      value = type.fromJson(json);
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new JsonException(e);
    }
    if (value == null) {
      throw new JsonException("null");
    }
    return value;
  }

  /** The same from text. */
  public static <T> T read(JsonType<T> type, String json) {
    return read(type, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Counts brackets outside of strings; what is no JSON at all the parser will say. */
  private static boolean isTooDeep(byte[] json, int maxDepth) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < json.length; i++) {
      byte c = json[i];
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (depth > maxDepth) {
        return true;
      }
    }
    return false;
  }
}
