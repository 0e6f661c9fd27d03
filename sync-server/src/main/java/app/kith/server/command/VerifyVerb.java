package app.kith.server.command;

import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.server.OfflineServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at a stopped server's home and names what is wrong. */
@Command(
    name = "verify",
    description = "Checks a server's home: the log's continuity and every picture's bytes.",
    mixinStandardHelpOptions = true,
    footer = "For example: kith verify --home ~/village")
final class VerifyVerb implements Callable<Integer> {
  private final Console console;

  @Option(names = "--home", description = "the server's folder")
  private @Nullable Path home;

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  VerifyVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> problems = OfflineServer.verify(HomeFolder.of(home).toAbsolutePath().normalize());
    if (problems.isEmpty()) {
      console.out().println(json ? "{\"ok\":true,\"problems\":[]}" : "All is well.");
      return 0;
    }
    String sentence =
        problems.size() == 1
            ? problems.getFirst()
            : problems.size() + " things are wrong, the first: " + problems.getFirst();
    if (json) {
      console.out().println(broken(problems, sentence));
    } else {
      problems.forEach(console.out()::println);
    }
    console.err().println("kith: " + sentence);
    return 1;
  }

  private static String broken(List<String> problems, String sentence) {
    JsonText text = new JsonText(KithJson.create());
    return "{\"ok\":false,\"problems\":["
        + problems.stream().map(text::json).collect(Collectors.joining(","))
        + "],\"error\":{\"code\":\"damaged\",\"message\":"
        + text.json(sentence)
        + "}}";
  }
}
