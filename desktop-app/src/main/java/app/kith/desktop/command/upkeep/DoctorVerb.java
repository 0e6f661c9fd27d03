package app.kith.desktop.command.upkeep;

import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.json.DoctorJson;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;

/** {@code kith doctor}. */
@Command(
    name = "doctor",
    description = "Says in one sentence why the server can't be reached, or where it is.",
    footer = "%nExample: kith doctor")
public final class DoctorVerb extends DeviceVerb {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    try (CommunityServer server = device.server()) {
      return switch (server.find(PATIENCE)) {
        case ReachableServer.Result.WrongServer wrong ->
            new Answer.Refused("wrong_server", wrong.sentence());
        case ReachableServer.Result.Unreachable gone ->
            new Answer.Refused("unreachable", gone.sentence());
        case ReachableServer.Result.Reached reached ->
            shell.shown().found(new DoctorJson(reached.address().url(), reached.hello().name()));
      };
    }
  }
}
