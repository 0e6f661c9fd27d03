package app.kith.core.json;

/**
 * A JSON value as its writer sent it, byte for byte: stored and relayed without being read, so that
 * an older program never drops what a newer one wrote.
 */
public record RawJson(String text) {
  @Override
  public String toString() {
    return text;
  }
}
