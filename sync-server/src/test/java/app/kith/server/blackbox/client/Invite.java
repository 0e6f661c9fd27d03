package app.kith.server.blackbox.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An invite link, read by section 5 of the paper. */
public record Invite(String community, String pin, String code) {
  public static Invite of(String link) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : link.substring(link.indexOf('?') + 1).split("&")) {
      int is = part.indexOf('=');
      parts.putIfAbsent(
          part.substring(0, is), URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
    }
    return new Invite(part(parts, "c"), part(parts, "k"), part(parts, "i"));
  }

  private static String part(Map<String, String> parts, String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the link has no " + name + ": " + parts);
    }
    return part;
  }
}
