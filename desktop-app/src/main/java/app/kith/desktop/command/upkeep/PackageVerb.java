package app.kith.desktop.command.upkeep;

import picocli.CommandLine.Command;

/** {@code kith package}. */
@Command(
    name = "package",
    description = "Builds installers; this release has none yet.",
    footer = "%nExample: kith package")
public final class PackageVerb extends LaterVerb {
  public PackageVerb() {
    super("this release makes no installers yet: run `./kith` from the project's folder");
  }
}
