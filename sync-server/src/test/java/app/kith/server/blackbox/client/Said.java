package app.kith.server.blackbox.client;

/** Texts of mutations by section 1 of the paper. */
public final class Said {
  private Said() {}

  public static String post(String id, String caption, String audience) {
    return "{\"kind\":\"post\",\"v\":1,\"entity\":\"%s\",\"value\":{\"fixed\":{\"claimed\":1,\"media\":[]},\"caption\":%s},\"audience\":\"%s\"}"
        .formatted(id, Json.quoted(caption), audience);
  }

  public static String comment(String id, String post, String text, String audience) {
    return "{\"kind\":\"comment\",\"v\":1,\"entity\":\"%s\",\"value\":{\"fixed\":{\"post\":\"%s\",\"claimed\":1},\"text\":%s},\"audience\":\"%s\"}"
        .formatted(id, post, Json.quoted(text), audience);
  }

  public static String caption(String post, String caption, String base) {
    return "{\"kind\":\"caption\",\"v\":1,\"entity\":\"%s\",\"value\":%s%s,\"audience\":\"community\"}"
        .formatted(post, Json.quoted(caption), base(base));
  }

  public static String like(String post, boolean on, String audience) {
    return "{\"kind\":\"like\",\"v\":1,\"entity\":\"%s\",\"value\":%s,\"audience\":\"%s\"}"
        .formatted(post, on, audience);
  }

  public static String delete(String entity) {
    return "{\"kind\":\"delete\",\"v\":1,\"entity\":\"%s\"}".formatted(entity);
  }

  /** A {@code follow}, {@code block} or {@code approve}. */
  public static String between(String kind, String account, String other, boolean on) {
    return "{\"kind\":\"%s\",\"v\":1,\"entity\":\"%s\",\"field\":\"%s\",\"value\":%s}"
        .formatted(kind, account, other, on);
  }

  public static String name(String account, String name) {
    return "{\"kind\":\"profile\",\"v\":1,\"entity\":\"%s\",\"field\":\"name\",\"value\":%s}"
        .formatted(account, Json.quoted(name));
  }

  public static String privately(String account, boolean on) {
    return "{\"kind\":\"private\",\"v\":1,\"entity\":\"%s\",\"field\":\"private\",\"value\":%s}"
        .formatted(account, on);
  }

  public static String audience(String post, String to, String base) {
    return "{\"kind\":\"audience\",\"v\":1,\"entity\":\"%s\",\"field\":\"audience\",\"value\":\"%s\"%s}"
        .formatted(post, to, base(base));
  }

  private static String base(String base) {
    return base.isEmpty() ? "" : ",\"base\":\"" + base + "\"";
  }

  /** A post with one picture that still has to be uploaded. */
  public static String picture(String id, String media, byte[] original, byte[] shared) {
    return "{\"kind\":\"post\",\"v\":1,\"entity\":\"%s\",\"value\":{\"fixed\":{\"claimed\":1,\"media\":[{\"id\":\"%s\",\"kind\":\"photo\",\"type\":\"image/png\",\"width\":1,\"height\":1,\"bytes\":%d,\"sha256\":\"%s\"}]},\"caption\":\"\",\"originals\":{\"files\":[{\"media\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d,\"type\":\"image/png\",\"name\":\"a.png\"}]}},\"audience\":\"community\"}"
        .formatted(
            id,
            media,
            shared.length,
            Upload.hex(shared),
            media,
            Upload.hex(original),
            original.length);
  }
}
