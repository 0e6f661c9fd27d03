package app.kith.desktop.host.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The command that serves a home, as this very program was started.
 *
 * @param words the program and its arguments
 * @param environment what the program needs to know besides
 */
public record ServeCommand(List<String> words, Map<String, String> environment) {
  public ServeCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /**
   * For a home, which has chosen before where it listens.
   *
   * @param properties the system's
   */
  public static ServeCommand of(Path home, Properties properties) {
    String folder = home.toAbsolutePath().toString();
    String app = properties.getProperty("jpackage.app-path", "");
    String launcher = properties.getProperty("kith.launcher", "");
    Path java = Path.of(properties.getProperty("java.home", ""));
    if (!app.isEmpty()) {
      Path server = Path.of(app).resolveSibling("kith-server");
      return new ServeCommand(List.of(server.toString(), "serve", "--home", folder), Map.of());
    }
    if (!launcher.isEmpty() && Files.isExecutable(Path.of(launcher))) {
      return new ServeCommand(
          List.of(launcher, "serve", "--home", folder), Map.of("KITH_JAVA_HOME", java.toString()));
    }
    return new ServeCommand(
        List.of(
            java.resolve("bin").resolve("java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            properties.getProperty("java.class.path", ""),
            "app.kith.server.Main",
            "serve",
            "--home",
            folder),
        Map.of());
  }
}
