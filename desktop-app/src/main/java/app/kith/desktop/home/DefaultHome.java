package app.kith.desktop.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a device lives when nobody says otherwise: the platform's usual place. */
public final class DefaultHome {
  private final String system;
  private final Path user;
  private final Map<String, String> environment;

  /**
   * Looks at nothing yet.
   *
   * @param system the operating system's name, as {@code os.name} gives it
   * @param user the user's folder
   * @param environment the environment variables
   */
  public DefaultHome(String system, Path user, Map<String, String> environment) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.user = user;
    this.environment = Map.copyOf(environment);
  }

  /** The folder, which need not exist. */
  public Path folder() {
    if (system.startsWith("mac")) {
      return user.resolve("Library")
          .resolve("Application Support")
          .resolve("Kith")
          .resolve("device");
    }
    if (system.startsWith("windows")) {
      return place("LOCALAPPDATA", user.resolve("AppData").resolve("Local"))
          .resolve("Kith")
          .resolve("device");
    }
    return place("XDG_DATA_HOME", user.resolve(".local").resolve("share"))
        .resolve("kith")
        .resolve("device");
  }

  /** The XDG rules say that a relative path is to be ignored; elsewhere it would be no better. */
  private Path place(String variable, Path otherwise) {
    Path named = Path.of(environment.getOrDefault(variable, ""));
    return named.isAbsolute() ? named : otherwise;
  }
}
