package app.kith.server.command;

import app.kith.server.sync.compact.Compaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Upkeep that otherwise runs by itself. */
@Command(
    name = "admin",
    description = "Does now what a server otherwise does by itself: compact shortens the log.",
    mixinStandardHelpOptions = true,
    footer = "For example: kith admin compact --home ~/village")
final class AdminVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "WHAT", description = "compact")
  private String what = "";

  @Option(names = "--home", description = "the server's folder")
  private @Nullable Path home;

  @Option(
      names = "--keep",
      description = "how much of the log stays, by whole days: 60d; 0d for nothing but its end")
  private @Nullable String keep;

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  AdminVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!what.equals("compact")) {
      throw new VerbFailure("bad_upkeep", "there is no upkeep called '" + what + "': take compact");
    }
    long seconds = keep == null ? Compaction.KEPT.toSeconds() : Durations.seconds("--keep", keep);
    Map<String, String> done =
        AskServer.ask(HomeFolder.of(home), what, Map.of("seconds", Long.toString(seconds)));
    String floor = done.getOrDefault("floor", "0");
    console
        .out()
        .println(
            json
                ? "{\"floor\":" + floor + "}"
                : floor.equals("0")
                    ? "The log is kept whole: nothing of it is old enough."
                    : "The log begins at change " + floor + " now.");
    return 0;
  }
}
