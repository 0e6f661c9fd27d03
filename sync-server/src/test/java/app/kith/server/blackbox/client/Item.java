package app.kith.server.blackbox.client;

/**
 * One item of a push.
 *
 * @param json without its number
 */
public record Item(String hash, String json) {
  public static Item of(String text) {
    return aged(text, 0);
  }

  /** Written so many milliseconds ago. */
  public static Item aged(String text, long age) {
    return new Item(Chain.hash(text), "\"age\":" + age + ",\"m\":" + Json.quoted(text));
  }

  /** A repeat whose text is gone. */
  public static Item hashOf(String text) {
    String hash = Chain.hash(text);
    return new Item(hash, "\"age\":0,\"hash\":\"" + hash + "\"");
  }
}
