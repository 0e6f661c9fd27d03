package app.kith.desktop.command.show;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith history}. */
@Command(
    name = "history",
    description = {
      "Shows a post's caption and your own earlier ones, those included that another device's",
      "edit has overtaken, newest first."
    },
    footer = "%nExample: kith history 3f5k…9x")
public final class HistoryVerb extends DeviceVerb {
  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** One of two. */
  static final class Which {
    @Parameters(
        index = "0",
        paramLabel = "POST",
        description = "The post's id, as `feed` shows it.")
    private String id = "";

    @Option(
        names = "--withdrawn",
        description = "What you said under posts until a block took it from there.")
    private boolean withdrawn;
  }

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    if (which.withdrawn) {
      return shell.shown().withdrawn(device.posts().withdrawn());
    }
    return new KnownPost(device.posts())
        .show(which.id, post -> shell.shown().captions(device.posts().history(which.id)));
  }
}
