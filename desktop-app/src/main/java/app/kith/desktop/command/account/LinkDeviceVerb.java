package app.kith.desktop.command.account;

import app.kith.core.qr.QrCode;
import app.kith.core.qr.QrText;
import app.kith.core.remote.ReachableServer;
import app.kith.core.remote.reach.CommunityServer;
import app.kith.core.wire.LinkReply;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.json.LinkJson;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;

/** {@code kith link-device}. */
@Command(
    name = "link-device",
    description =
        "Prints a link with which another device joins your account; ten minutes, one use.",
    footer = "%nExample: kith link-device")
public final class LinkDeviceVerb extends DeviceVerb {
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
            link(server.at(reached.address()).link(), shell);
      };
    }
  }

  private static Answer link(LinkReply reply, Shell shell) {
    QrCode code = QrCode.of(reply.link());
    boolean terminal = shell.around().person().isThere();
    String qr = terminal ? QrText.coloured(code) : QrText.plain(code);
    return shell.shown().link(new LinkJson(reply.link(), reply.expires()), qr);
  }
}
