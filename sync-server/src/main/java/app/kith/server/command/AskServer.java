package app.kith.server.command;

import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeLock;
import app.kith.core.home.HomeMarker;
import app.kith.core.home.HomeReading;
import app.kith.core.home.LockHolder;
import app.kith.server.OfflineServer;
import app.kith.server.admin.ControlClient;
import app.kith.server.admin.ControlReply;
import app.kith.server.admin.ControlRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Asks the server of a home: the running one or, where none runs, its parts themselves. */
final class AskServer {
  private AskServer() {}

  /** Gives what it answers; a refusal is a {@link VerbFailure}. */
  static Map<String, String> ask(Path home, String verb, Map<String, String> args)
      throws IOException {
    ControlReply reply = reply(home.toAbsolutePath().normalize(), verb, args);
    if (!reply.ok()) {
      throw new VerbFailure(String.valueOf(reply.code()), String.valueOf(reply.message()));
    }
    return reply.values();
  }

  private static ControlReply reply(Path folder, String verb, Map<String, String> args)
      throws IOException {
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
          yield OfflineServer.ask(folder, verb, args);
        }
      }
      case HomeLock.Held held -> askRunning(folder, held.holder(), new ControlRequest(verb, args));
    };
  }

  private static ControlReply askRunning(
      Path folder, Optional<LockHolder> holder, ControlRequest request) throws IOException {
    String socket = holder.map(LockHolder::controlSocket).orElse(null);
    if (socket == null) {
      throw new VerbFailure("not_ready", folder + " is just being opened: try again in a moment");
    }
    return ControlClient.ask(Path.of(socket), request);
  }
}
