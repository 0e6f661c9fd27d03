package app.kith.desktop.command.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith unblock}. */
@Command(
    name = "unblock",
    description = {
      "Ends a block of yours. What it took away does not come back: follow again, comment again."
    },
    footer = "%nExample: kith unblock maria")
public final class UnblockVerb extends MemberChange {
  @Override
  Added change(ChangePeople people, String handle) throws IOException {
    return people.block(handle, false);
  }
}
