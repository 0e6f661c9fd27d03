package app.kith.desktop.bench;

import io.avaje.jsonb.Json;
import java.util.Locale;

/**
 * One thing that was measured.
 *
 * @param what in words
 * @param value in the unit
 * @param unit for example {@code changes/s}
 * @param note what a reader must know to understand it, or ""
 */
@Json
public record Figure(String what, double value, String unit, String note) {
  static Figure rate(String what, long count, double seconds, String unit, String note) {
    return new Figure(what, count / seconds, unit, note);
  }

  String line() {
    String number =
        value >= 100
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, "%.2f", value);
    return String.format(
        Locale.ROOT, "%-58s %12s %-12s %s", what, number, unit, note.isEmpty() ? "" : note);
  }
}
