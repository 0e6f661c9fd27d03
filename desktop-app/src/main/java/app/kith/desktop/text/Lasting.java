package app.kith.desktop.text;

import java.util.Locale;

/** Says how long a video is. */
public final class Lasting {
  private static final int MINUTE = 60;

  private Lasting() {}

  /** Minutes and seconds, for example {@code 0:42}. */
  public static String text(long millis) {
    long seconds = Math.round(millis / 1_000.0);
    return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
  }
}
