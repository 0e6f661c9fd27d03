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
  /** One line a part, {@code <part>} of the change's own writer or {@code <part>=<device>:<n>}. */
  public String text(MutationId own) {
    StringBuilder text = new StringBuilder();
    parts.forEach((part, by) -> {
      text.append(part);
      if (!by.equals(own)) {
        text.append('=').append(by);
      }
      text.append('\n');
    });
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  public static Writers parse(String text, MutationId own) {
    Map<String, MutationId> parts = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end);
      int equals = line.indexOf('=');
      if (equals < 0) {
        parts.put(line, own);
      } else {
        parts.put(line.substring(0, equals), MutationId.parse(line.substring(equals + 1)));
      }
      from = end + 1;
    }
    return new Writers(parts);
  }
}
