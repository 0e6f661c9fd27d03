package app.kith.desktop.command.show;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.view.Pending;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith outbox}. */
@Command(
    name = "outbox",
    description = "Lists what was done here and is not settled with the server yet.",
    footer = "%nExample: kith outbox --rejected")
public final class OutboxVerb extends DeviceVerb {
  @Option(
      names = "--rejected",
      description = "List what the server refused instead; nothing that was typed is lost.")
  private boolean rejected;

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    return rejected
        ? shell.shown().drawer(device.outbox().read(OutboxReader::drawer))
        : shell
            .shown()
            .outbox(
                device
                    .view()
                    .look((base, pending, self) -> pending.stream().map(Pending::row).toList()));
  }
}
