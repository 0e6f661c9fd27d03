package app.kith.desktop.command.people;

import picocli.CommandLine.Command;

/** {@code kith unfollow}. */
@Command(
    name = "unfollow",
    description = "Follows a member no longer; what was for followers leaves this device.",
    footer = "%nExample: kith unfollow maria")
public final class UnfollowVerb extends FollowChange {
  public UnfollowVerb() {
    super(false);
  }
}
