package app.kith.server;

import app.kith.core.home.DurableFiles;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeLock;
import app.kith.core.home.HomeMarker;
import app.kith.core.home.HomeReading;
import app.kith.core.home.LockHolder;
import app.kith.core.json.KithJson;
import app.kith.core.model.CommunityId;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.server.account.Invitations;
import app.kith.server.account.state.Role;
import app.kith.server.admin.ControlSocket;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.home.ServerHome;
import app.kith.server.home.ServerSettings;
import app.kith.server.http.ApiException;
import app.kith.server.http.HeldPort;
import app.kith.server.http.HttpServer;
import app.kith.server.http.trust.CommunityKey;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a server. It may be embedded: it has no statics, ends no program, hooks into no shutdown,
 * and leaves logging and TLS settings alone.
 */
public final class SyncServer {
  private static final Duration OWNER_INVITE = Duration.ofDays(7);

  private SyncServer() {}

  /**
   * Opens a server and returns once it answers. It takes lock and port before it makes or changes
   * anything; where it refuses, a home that was not there is not there afterwards.
   *
   * @throws ServerRefusedException where home, lock or settings forbid it, with a sentence for the
   *     owner
   * @throws IOException where port, disk or database fail, with a sentence too
   */
  public static Running open(ServerConfig config) throws IOException {
    Jsonb json = KithJson.create();
    ServerHome home = new ServerHome(config.home().toAbsolutePath().normalize(), json);
    isFresh(home.folder()); // refuses a folder that is no home before anything is made in it
    Listen listen = listen(config.listen().orElse(home.settings().listen()));
    boolean existed = Files.exists(home.folder());
    DurableFiles.createFolders(home.folder());
    HomeLock lock = lock(home.folder());
    boolean whole = false;
    try {
      Running running = openLocked(config, home, listen, lock, existed, json);
      whole = true;
      return running;
    } finally {
      if (!whole) {
        lock.close();
      }
    }
  }

  /**
   * Whose server lives in a folder; empty where none does. It asks nothing of a running one.
   *
   * @throws IOException where the community's key can't be read; the message says what to do
   */
  public static Optional<CommunityId> communityOf(Path folder) throws IOException {
    boolean server =
        HomeMarker.read(folder) instanceof HomeReading.Found found
            && found.kind() == HomeKind.SERVER;
    if (!server) {
      return Optional.empty();
    }
    ServerHome home = new ServerHome(folder, KithJson.create());
    return Optional.of(CommunityKey.openOrCreate(home.keys()).community());
  }

  /** The lock comes first: who serves this home already says more than who has the port. */
  private static HomeLock lock(Path folder) throws IOException {
    return switch (HomeLock.tryAcquire(folder, HomeLock.HOME)) {
      case HomeLock.Acquired acquired -> acquired.lock();
      case HomeLock.Held other -> throw inUse(folder, other.holder());
    };
  }

  private static Running openLocked(
      ServerConfig config,
      ServerHome home,
      Listen listen,
      HomeLock lock,
      boolean existed,
      Jsonb json)
      throws IOException {
    boolean fresh = isFresh(home.folder());
    boolean whole = false;
    try (HeldPort held = HeldPort.take(listen.host(), listen.port())) {
      ServerSettings before = home.settings();
      ServerSettings settings =
          new ServerSettings(
              new Listen(listen.host(), held.port()).toString(),
              publicUrl(config, before),
              config.name().orElse(before.name()),
              config.database().isPresent() ? config.database().get() : before.database(),
              config.blobs().isPresent() ? config.blobs().get() : before.blobs());
      Running running = start(config, home, settings, lock, held, fresh, json);
      whole = true;
      return running;
    } finally {
      if (!whole && fresh) {
        discard(home.folder(), existed);
      }
    }
  }

  private static Listen listen(String text) throws ServerRefusedException {
    try {
      return Listen.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ServerRefusedException("bad_listen", String.valueOf(e.getMessage()));
    }
  }

  /** As devices write it, so that it is known again when they ask for it. */
  private static @Nullable String publicUrl(ServerConfig config, ServerSettings before)
      throws ServerRefusedException {
    if (config.publicUrl().isEmpty()) {
      return before.publicUrl();
    }
    return switch (ServerAddress.parse(config.publicUrl().get())) {
      case ServerAddress.Result.Parsed parsed -> parsed.address().url();
      case ServerAddress.Result.Refused refused ->
          throw new ServerRefusedException(
              "bad_public_url",
              "--public-url takes https://HOST, not "
                  + config.publicUrl().get()
                  + ": for example https://village.example");
    };
  }

  private static boolean isFresh(Path folder) throws IOException {
    return switch (HomeMarker.read(folder)) {
      case HomeReading.Absent absent -> {
        if (Files.exists(folder) && !isEmpty(folder)) {
          throw new ServerRefusedException(
              "not_a_home",
              folder + " is no Kith home and not empty: name another folder with --home");
        }
        yield true;
      }
      case HomeReading.Unreadable bad ->
          throw new ServerRefusedException("bad_home", bad.sentence());
      case HomeReading.Found found when found.kind() != HomeKind.SERVER ->
          throw new ServerRefusedException(
              "other_kind",
              folder + " is a device's home, not a server's: name another folder with --home");
      case HomeReading.Found found when found.version() != HomeMarker.VERSION ->
          throw new ServerRefusedException(
              "other_version",
              folder + " was made by another version of Kith: update this program");
      case HomeReading.Found found -> false;
    };
  }

  /** But for the lock, which is taken before anything else is made. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.allMatch(path -> path.endsWith(HomeLock.HOME));
    }
  }

  private static Running start(
      ServerConfig config,
      ServerHome home,
      ServerSettings settings,
      HomeLock lock,
      HeldPort held,
      boolean fresh,
      Jsonb json)
      throws IOException {
    RunningServer running = new RunningServer();
    boolean whole = false;
    try {
      DatabaseLocation data = home.database(settings, !fresh);
      ServerGraph graph =
          running.keep(new ServerGraph(config, home, settings, data, held.port(), fresh, json));
      Optional<String> invite =
          graph.isNew() ? Optional.of(ownerInvite(graph.invitations())) : Optional.empty();
      boolean loopback = held.isLoopback();
      ControlSocket control = running.keep(ControlSocket.open(home.folder(), graph.handlers()));
      HttpServer http = running.keep(HttpServer.start(held, graph.http()));
      graph.settle();
      if (fresh) {
        HomeMarker.write(home.folder(), HomeKind.SERVER);
      }
      lock.update(holder(http.port(), control));
      running.opened(lock, graph, http.port(), invite, loopback);
      graph.setReady(true);
      whole = true;
      return running;
    } finally {
      if (!whole) {
        running.close();
      }
    }
  }

  private static LockHolder holder(int port, ControlSocket control) {
    return new LockHolder(
        ProcessHandle.current().pid(), port, control.path().toString(), Instant.now());
  }

  private static String ownerInvite(Invitations invitations) throws IOException {
    try {
      return invitations.invite(Role.OWNER, 1, OWNER_INVITE).link();
    } catch (ApiException e) {
      throw new ServerRefusedException(e.code(), e.sentence());
    }
  }

  private static ServerRefusedException inUse(Path folder, Optional<LockHolder> holder) {
    String who = holder.map(h -> " by process " + h.pid() + " on port " + h.port()).orElse("");
    return new ServerRefusedException(
        "home_in_use", folder + " is served already" + who + ": stop that one first, or use it");
  }

  /** Takes back what a refused start has made. */
  private static void discard(Path folder, boolean existed) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> made;
    try (Stream<Path> all = Files.walk(folder)) {
      made = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : made) {
      if (!existed || !path.equals(folder)) {
        Files.deleteIfExists(path);
      }
    }
  }
}
