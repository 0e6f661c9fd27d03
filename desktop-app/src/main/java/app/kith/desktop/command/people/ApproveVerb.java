package app.kith.desktop.command.people;

import app.kith.core.outbox.Added;
import app.kith.core.people.ChangePeople;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith approve}. */
@Command(
    name = "approve",
    description = {
      "Lets a member who has asked follow you, or with --no does not. `people` shows who has asked,",
      "`profile --followers ask` wants to be asked."
    },
    footer = "%nExample: kith approve ben")
public final class ApproveVerb extends MemberChange {
  @Option(names = "--no", description = "They do not follow you, or no longer; they may ask again.")
  private boolean no;

  @Override
  Added change(ChangePeople people, String handle) throws IOException {
    return people.approve(handle, !no);
  }
}
