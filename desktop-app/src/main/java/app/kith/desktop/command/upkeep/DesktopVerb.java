package app.kith.desktop.command.upkeep;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.home.DeviceHome;
import app.kith.desktop.window.WindowProgram;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code kith desktop}. No other verb loads a class of the toolkit. */
@Command(
    name = "desktop",
    description = {
      "Opens the window, and stays until it is closed.",
      "Where there is no device yet it shows how to join a community."
    },
    footer = "%nExample: kith desktop")
public final class DesktopVerb extends DeviceVerb {
  @Override
  protected Answer at(Path folder, Shell shell) throws IOException {
    if (DeviceHome.find(folder) instanceof DeviceHome.Finding.NoDevice none
        && !none.code().equals(DeviceHome.NO_DEVICE)) {
      return new Answer.Refused(none.code(), none.sentence());
    }
    if (!hasDisplay(shell.around().environment())) {
      return new Answer.Refused(
          "no_display",
          "there is no display here to open a window on: start it from a desktop, or use the verbs"
              + " that `kith help` lists");
    }
    WindowProgram window = new WindowProgram(folder);
    try (Closeable ending = shell.around().endings().onRequest(window::end)) {
      window.run();
    }
    return new Answer.Said();
  }

  /** X and Wayland say it by a variable; elsewhere there always is one. */
  private static boolean hasDisplay(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return !system.startsWith("linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  @Override
  protected Answer on(DesktopGraph device, Shell shell) {
    throw new IllegalStateException("the window opens the device itself");
  }
}
