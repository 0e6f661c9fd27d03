package app.kith.desktop.platform;

import java.util.Locale;
import java.util.Map;

/** Whether there is something to open a window on. */
public final class Display {
  private Display() {}

  /** X and Wayland say it by a variable; elsewhere there always is one. */
  public static boolean isThere(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return !system.startsWith("linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
