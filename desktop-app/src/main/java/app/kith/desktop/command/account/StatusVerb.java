package app.kith.desktop.command.account;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith status}. */
@Command(
    name = "status",
    description = "Shows whose device this is, whether its server is there, and what waits.",
    footer = "%nExample: kith status")
public final class StatusVerb extends DeviceVerb {
  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    return shell.shown().status(new StatusOf(device).now());
  }
}
