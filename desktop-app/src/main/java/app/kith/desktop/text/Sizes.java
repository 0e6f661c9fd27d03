package app.kith.desktop.text;

import java.util.List;
import java.util.Locale;

/** Sizes for people. */
public final class Sizes {
  private static final int STEP = 1000;
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

  private Sizes() {}

  /**
   * The same for screens: nothing smaller than a thousand, so that no word of a language is in it.
   */
  public static String rounded(long bytes) {
    return bytes < STEP ? (bytes == 0 ? "0 kB" : "1 kB") : text(bytes);
  }

  /** Bytes in the largest unit that leaves a whole part, for example {@code 3.2 MB}. */
  public static String text(long bytes) {
    if (bytes < STEP) {
      return Counted.text(bytes, "byte");
    }
    double size = (double) bytes / STEP;
    int unit = 0;
    while (size >= STEP && unit < UNITS.size() - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS.get(unit));
  }
}
