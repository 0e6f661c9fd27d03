package app.kith.server;

import app.kith.core.home.HomeLock;
import app.kith.core.json.KithJson;
import app.kith.server.admin.ControlHandler;
import app.kith.server.admin.ControlReply;
import app.kith.server.home.ServerHome;
import app.kith.server.home.ServerSettings;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Work on a home whose server does not run: the same parts, without a port. */
public final class OfflineServer {
  private OfflineServer() {}

  /** Asks as a running server is asked; the caller holds the home's lock. */
  public static ControlReply ask(Path folder, String verb, Map<String, String> args)
      throws IOException {
    try (ServerGraph graph = open(folder)) {
      ControlHandler handler = graph.handlers().get(verb);
      if (handler == null) {
        throw new IllegalArgumentException("no server answers " + verb);
      }
      return handler.handle(args);
    }
  }

  /** What is wrong with the home, one sentence a problem. */
  public static List<String> verify(Path folder) throws IOException {
    return switch (HomeLock.tryAcquire(folder, HomeLock.HOME)) {
      case HomeLock.Held held ->
          throw new ServerRefusedException(
              "home_in_use", folder + " is being served: stop the server, then verify its home");
      case HomeLock.Acquired acquired -> {
        try (HomeLock lock = acquired.lock();
            ServerGraph graph = open(folder)) {
          yield graph.problems();
        }
      }
    };
  }

  private static ServerGraph open(Path folder) throws IOException {
    Jsonb json = KithJson.create();
    ServerHome home = new ServerHome(folder, json);
    ServerSettings settings = home.settings();
    return new ServerGraph(
        ServerConfig.of(folder),
        home,
        settings,
        home.database(settings, true),
        Listen.parse(settings.listen()).port(),
        false,
        json);
  }
}
