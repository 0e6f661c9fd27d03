package app.kith.server.command;

import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeLock;
import app.kith.core.home.HomeMarker;
import app.kith.core.home.HomeReading;
import app.kith.core.home.LockHolder;
import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.core.qr.QrCode;
import app.kith.core.qr.QrText;
import app.kith.server.OfflineServer;
import app.kith.server.admin.ControlClient;
import app.kith.server.admin.ControlReply;
import app.kith.server.admin.ControlRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
    ControlReply reply = ask(HomeFolder.of(home).toAbsolutePath().normalize(), args);
    if (!reply.ok()) {
      throw new VerbFailure(String.valueOf(reply.code()), String.valueOf(reply.message()));
    }
    print(reply.values());
    return 0;
  }

  private static ControlReply ask(Path folder, Map<String, String> args) throws IOException {
    switch (HomeMarker.read(folder)) {
      case HomeReading.Found found when found.kind() == HomeKind.SERVER -> {
        // A server's home: goes on below.
      }
      case HomeReading.Found other ->
          throw new VerbFailure(
              "other_kind", folder + " is a device's home: name the server's with --home");
      case HomeReading.Absent absent ->
          throw new VerbFailure(
              "not_a_home",
              folder + " is no server's home: name one with --home, or kith serve first");
      case HomeReading.Unreadable bad -> throw new VerbFailure("bad_home", bad.sentence());
    }
    return switch (HomeLock.tryAcquire(folder, HomeLock.HOME)) {
      case HomeLock.Acquired acquired -> {
        try (HomeLock lock = acquired.lock()) {
          yield OfflineServer.invite(folder, args);
        }
      }
      case HomeLock.Held held -> askRunning(folder, held.holder(), args);
    };
  }

  private static ControlReply askRunning(
      Path folder, Optional<LockHolder> holder, Map<String, String> args) throws IOException {
    String socket = holder.map(LockHolder::controlSocket).orElse(null);
    if (socket == null) {
      throw new VerbFailure("not_ready", folder + " is just being opened: try again in a moment");
    }
    return ControlClient.ask(Path.of(socket), new ControlRequest("invite", args));
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
