package app.kith.desktop.command.people;

import picocli.CommandLine.Command;

/** {@code kith follow}. */
@Command(
    name = "follow",
    description = "Follows a member, and with that sees what is for followers only.",
    footer = "%nExample: kith follow maria")
public final class FollowVerb extends FollowChange {
  public FollowVerb() {
    super(true);
  }
}
