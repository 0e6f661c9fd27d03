package app.kith.desktop.command.upkeep;

import picocli.CommandLine.Command;

/** {@code kith desktop}. */
@Command(
    name = "desktop",
    description = "Opens the window; this release has none yet.",
    footer = "%nExample: kith desktop")
public final class DesktopVerb extends LaterVerb {
  public DesktopVerb() {
    super(
        "this release has no window yet: use the verbs that `kith help` lists, for example `kith"
            + " feed`");
  }
}
