package app.kith.server.command;

import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.qr.QrCode;
import app.kith.core.qr.QrText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an invite, through the running server or, where none runs, on the home itself. */
@Command(
    name = "invite",
    description = "Prints a link, and its QR code, with which somebody joins.",
    mixinStandardHelpOptions = true,
    footer = "For example: kith invite --home ~/village --uses 5 --expires 7d")
final class InviteVerb implements Callable<Integer> {
  private final Console console;

  @Option(names = "--home", description = "the server's folder")
  private @Nullable Path home;

  @Option(names = "--role", description = "member, admin or owner", defaultValue = "member")
  private String role = "member";

  @Option(names = "--uses", description = "how often it may be used", defaultValue = "1")
  private String uses = "1";

  @Option(
      names = "--expires",
      description = "how long it may be used: 7d, 12h, 30m",
      defaultValue = "7d")
  private String expires = "7d";

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  InviteVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> args =
        Map.of(
            "role",
            role,
            "uses",
            uses,
            "seconds",
            Long.toString(Durations.seconds("--expires", expires)));
    print(AskServer.ask(HomeFolder.of(home), "invite", args));
    return 0;
  }

  private void print(Map<String, String> made) {
    String link = made.getOrDefault("link", "");
    if (json) {
      JsonText text = new JsonText(KithJson.create());
      console
          .out()
          .println(
              "{\"link\":"
                  + text.json(link)
                  + ",\"role\":"
                  + text.json(made.getOrDefault("role", ""))
                  + ",\"uses\":"
                  + made.getOrDefault("uses", "1")
                  + ",\"expires\":"
                  + text.json(made.getOrDefault("expires", ""))
                  + "}");
      return;
    }
    console.out().println(link);
    console.out().println(QrText.plain(QrCode.of(link)));
    console
        .out()
        .println(
            "For "
                + made.get("uses")
                + " to join as "
                + made.get("role")
                + ", until "
                + made.get("expires"));
  }
}
