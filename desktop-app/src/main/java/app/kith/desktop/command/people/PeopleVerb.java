package app.kith.desktop.command.people;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith people}. */
@Command(
    name = "people",
    description = "Lists the community's members.",
    footer = "%nExample: kith people")
public final class PeopleVerb extends DeviceVerb {
  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    return shell.shown().people(device.people().all());
  }
}
