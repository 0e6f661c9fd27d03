package app.kith.desktop.command.upkeep;

import picocli.CommandLine.Command;

/** {@code kith android}. */
@Command(
    name = "android",
    description = "Builds the Android app; this release has none yet.",
    footer = "%nExample: kith android")
public final class AndroidVerb extends LaterVerb {
  public AndroidVerb() {
    super("this release has no Android app yet: join from a computer with `kith join LINK`");
  }
}
