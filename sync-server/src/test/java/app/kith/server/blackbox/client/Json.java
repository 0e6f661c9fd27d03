package app.kith.server.blackbox.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as it was read: a map, a list, a text, a number, a boolean or null.
 *
 * @param value numbers are texts of {@link Digits}, so that none loses a digit
 */
public record Json(@Nullable Object value) {
  /** A number as it was written. */
  record Digits(String text) {}

  /**
   * Reads exactly one value.
   *
   * @throws IllegalArgumentException where the text is something else
   */
  public static Json parse(String text) {
    return new JsonReader(text).whole();
  }

  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  public boolean has(String member) {
    return map().containsKey(member);
  }

  /** The member of an object; a value without a value where there is none. */
  public Json get(String member) {
    return new Json(map().get(member));
  }

  private Map<?, ?> map() {
    return value instanceof Map<?, ?> map ? map : fail("no object");
  }

  public List<Json> items() {
    return value instanceof List<?> list ? list.stream().map(Json::new).toList() : fail("no array");
  }

  public String text() {
    return value instanceof String text ? text : fail("no text");
  }

  public long number() {
    return value instanceof Digits digits ? Long.parseLong(digits.text()) : fail("no number");
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  private <T> T fail(String what) {
    throw new IllegalArgumentException(what + ": " + value);
  }
}
