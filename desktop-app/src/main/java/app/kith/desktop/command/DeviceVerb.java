package app.kith.desktop.command;

import app.kith.core.home.DeviceHome;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.home.DefaultHome;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that works in the home of a device. */
public abstract class DeviceVerb implements Verb {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The device's folder; without it the platform's usual place.")
  private @Nullable String home;

  @Override
  public Answer run(Shell shell) throws IOException {
    Path folder;
    try {
      folder = folder(shell);
    } catch (InvalidPathException e) {
      return new Answer.Refused(
          "bad_home", "--home is no name of a folder (" + e.getReason() + "): name another");
    }
    return at(folder, shell);
  }

  private Path folder(Shell shell) {
    if (home != null) {
      return Path.of(home);
    }
    return new DefaultHome(
            System.getProperty("os.name", ""), shell.around().user(), shell.around().environment())
        .folder();
  }

  /** Works in this folder; a verb that makes a device does so here. */
  protected Answer at(Path folder, Shell shell) throws IOException {
    return switch (DeviceHome.find(folder)) {
      case DeviceHome.Finding.NoDevice none -> new Answer.Refused(none.code(), none.sentence());
      case DeviceHome.Finding.Found found -> {
        try (DesktopGraph device = new DesktopGraph(found.home())) {
          yield on(device, shell);
        }
      }
    };
  }

  /** Works on a device. */
  protected abstract Answer on(DesktopGraph device, Shell shell) throws IOException;
}
