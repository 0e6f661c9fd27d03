package app.kith.core.document;

/** Takes the white space out of JSON that stands between its parts and says nothing. */
public final class JsonSpace {
  private JsonSpace() {}

  public static String removed(String json) {
    StringBuilder dense = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\\' && inString) {
        dense.append(c).append(json.charAt(++i));
      } else if (inString || !Character.isWhitespace(c)) {
        dense.append(c);
        inString ^= c == '"';
      }
    }
    return dense.toString();
  }

  /** The text as it stands inside a JSON string. */
  public static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
