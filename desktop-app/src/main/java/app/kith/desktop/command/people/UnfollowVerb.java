package app.kith.desktop.command.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith unfollow}. */
@Command(
    name = "unfollow",
    description = "Follows a member no longer; what was for followers leaves this device.",
    footer = "%nExample: kith unfollow maria")
public final class UnfollowVerb extends MemberChange {
  @Override
  Added change(ChangePeople people, String handle) throws IOException {
    return people.follow(handle, false);
  }
}
