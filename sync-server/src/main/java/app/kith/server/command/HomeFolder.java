package app.kith.server.command;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a server's home is when nobody names one: the platform's usual place. */
final class HomeFolder {
  private HomeFolder() {}

  static Path of(@Nullable Path named) {
    return named == null ? usual() : named;
  }

  private static Path usual() {
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Kith", "server");
    }
    String roaming = System.getenv("APPDATA");
    if (system.startsWith("windows") && roaming != null) {
      return Path.of(roaming, "Kith", "server");
    }
    String data = System.getenv("XDG_DATA_HOME");
    return data == null || data.isEmpty()
        ? Path.of(home, ".local", "share", "kith", "server")
        : Path.of(data, "kith", "server");
  }
}
