package app.kith.desktop.command.show;

import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith show}. */
@Command(
    name = "show",
    description = "Shows one post with its comments.",
    footer = "%nExample: kith show 3f5k…9x")
public final class ShowVerb extends DeviceVerb {
  @Parameters(index = "0", paramLabel = "POST", description = "The post's id, as `feed` shows it.")
  private String id = "";

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    return new KnownPost(device.posts())
        .show(id, post -> shell.shown().page(post, device.posts().comments(id)));
  }
}
