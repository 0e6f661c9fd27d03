package app.kith.desktop.command.upkeep;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.LockHolder;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.host.single.OneWindow;
import app.kith.desktop.platform.Display;
import app.kith.desktop.window.WindowProgram;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith desktop}. No other verb loads a class of the toolkit. */
@Command(
    name = "desktop",
    description = {
      "Opens the window, and stays until it is closed.",
      "Where there is no device yet it shows how to join a community, with the link filled in.",
      "A window that is open on the same home already comes to the front instead."
    },
    footer = "%nExample: kith desktop 'kith://join?c=…'")
public final class DesktopVerb extends DeviceVerb {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "LINK",
      description = "A kith:// link that was clicked somewhere.")
  private String link = "";

  @Override
  protected Answer at(Path folder, Shell shell) throws IOException {
    if (DeviceHome.find(folder) instanceof DeviceHome.Finding.NoDevice none
        && !none.code().equals(DeviceHome.NO_DEVICE)) {
      return new Answer.Refused(none.code(), none.sentence());
    }
    if (!Display.isThere(shell.around().environment())) {
      return new Answer.Refused(
          "no_display",
          "there is no display here to open a window on: start it from a desktop, or use the verbs"
              + " that `kith help` lists");
    }
    return switch (OneWindow.claim(folder, link)) {
      case OneWindow.Claim.First(OneWindow one) -> opens(folder, one, shell);
      case OneWindow.Claim.HandedOver() ->
          shell
              .shown()
              .text("Kith is open on " + folder + " already: its window comes to the front");
      case OneWindow.Claim.Silent(Optional<LockHolder> holder) ->
          new Answer.Refused(
              "window_silent",
              "Kith is open on "
                  + folder
                  + " already"
                  + holder.map(other -> " (process " + other.pid() + ")").orElse("")
                  + " and does not answer: end it, then try again");
    };
  }

  private Answer opens(Path folder, OneWindow one, Shell shell) throws IOException {
    WindowProgram window = new WindowProgram(folder, link, one);
    try (one;
        Closeable ending = shell.around().endings().onRequest(window::end)) {
      window.run();
    }
    return new Answer.Said();
  }

  @Override
  protected Answer on(DesktopGraph device, Shell shell) {
    throw new IllegalStateException("the window opens the device itself");
  }
}
