package app.kith.desktop.command.upkeep;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.verify.VerifyDevice;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith verify}. */
@Command(
    name = "verify",
    description = "Checks the whole home of a device or a server, and says what to do.",
    footer = "%nExample: kith verify --home ~/kith2")
public final class VerifyVerb extends DeviceVerb {
  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    return shell.shown().problems(new VerifyDevice(device).call());
  }
}
