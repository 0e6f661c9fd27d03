package app.kith.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A verb whose place is kept: it says so instead of doing half of it. */
@Command(description = "Comes with a later release.", mixinStandardHelpOptions = true)
final class LaterVerb implements Callable<Integer> {
  private final String name;

  @Unmatched
  @SuppressWarnings("UnusedVariable") // whatever else is asked, the answer is the same
  private List<String> rest = new ArrayList<>();

  LaterVerb(String name) {
    this.name = name;
  }

  @Override
  public Integer call() {
    throw new VerbFailure(
        "not_yet",
        name
            + " comes with a later release: until then stop the server and copy its home as a whole");
  }
}
