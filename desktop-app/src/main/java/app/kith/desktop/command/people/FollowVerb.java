package app.kith.desktop.command.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith follow}. */
@Command(
    name = "follow",
    description = "Follows a member, and with that sees what is for followers only.",
    footer = "%nExample: kith follow maria")
public final class FollowVerb extends MemberChange {
  @Override
  Added change(ChangePeople people, String handle) throws IOException {
    return people.follow(handle, true);
  }
}
