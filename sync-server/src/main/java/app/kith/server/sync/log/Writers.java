package app.kith.server.sync.log;

import app.kith.core.model.MutationId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which mutation wrote each part of a put. A page delivers a part only while its body still has
 * that writer, so that replaced and erased bodies leave the log by themselves.
 *
 * @param parts name of the part, {@code ""} for the fixed one, to its writer
 */
public record Writers(Map<String, MutationId> parts) {
  /** One line {@code <part>=<device>:<n>} a part. */
  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach((part, by) -> text.append(part).append('=').append(by).append('\n'));
    return text.toString();
  }

  public static Writers parse(String text) {
    Map<String, MutationId> parts = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int equals = text.indexOf('=', from);
      parts.put(text.substring(from, equals), MutationId.parse(text.substring(equals + 1, end)));
      from = end + 1;
    }
    return new Writers(parts);
  }
}
