package app.kith.desktop.command.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code kith block}. */
@Command(
    name = "block",
    description = {
      "Parts you from a member: neither sees what the other posts, and both stop following. What each",
      "has said under the other's posts goes from there."
    },
    footer = "%nExample: kith block maria")
public final class BlockVerb extends MemberChange {
  @Override
  Added change(ChangePeople people, String handle) throws IOException {
    return people.block(handle, true);
  }
}
