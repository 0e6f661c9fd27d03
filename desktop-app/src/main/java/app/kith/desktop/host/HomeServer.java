package app.kith.desktop.host;

import app.kith.core.home.HomeLock;
import app.kith.core.home.LockHolder;
import app.kith.core.model.CommunityId;
import app.kith.desktop.host.keep.HostFailure;
import app.kith.server.Running;
import app.kith.server.ServerConfig;
import app.kith.server.ServerRefusedException;
import app.kith.server.SyncServer;
import app.kith.server.admin.ControlClient;
import app.kith.server.admin.ControlReply;
import app.kith.server.admin.ControlRequest;
import app.kith.server.http.PortTakenException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server of one home: opened here, or served by another program, which is asked instead. Both
 * are asked in the same way, through the home's control socket.
 */
final class HomeServer implements Closeable {
  private static final String IN_USE = "home_in_use";

  private final Path folder;
  private @Nullable Running running;

  /** Opens nothing yet. */
  HomeServer(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Whose server lives in the folder; empty where none does. */
  Optional<CommunityId> community() throws IOException {
    return SyncServer.communityOf(folder);
  }

  /** Whether it is this program that serves. */
  synchronized boolean isOpenHere() {
    return running != null;
  }

  /**
   * Opens it, unless it is open, here or in another program.
   *
   * @throws IOException where it can't be opened, with a sentence
   */
  void open() throws IOException {
    open(ServerConfig.of(folder));
  }

  private synchronized void open(ServerConfig config) throws IOException {
    if (running != null) {
      return;
    }
    try {
      running = SyncServer.open(config);
    } catch (ServerRefusedException e) {
      if (!e.code().equals(IN_USE)) {
        throw e;
      }
    }
  }

  /**
   * Makes the community, or goes on with one that has no owner yet.
   *
   * @param name what it calls itself
   * @return the link by which its owner joins
   */
  synchronized String found(String name) throws IOException {
    if (community().isEmpty()) {
      ServerConfig fresh = ServerConfig.of(folder).named(name);
      try {
        open(fresh);
      } catch (PortTakenException e) {
        open(fresh.listeningAt("127.0.0.1:0"));
      }
    } else {
      open();
    }
    Running open = running;
    return open != null && open.ownerInvite().isPresent() ? open.ownerInvite().get() : ownerLink();
  }

  private String ownerLink() throws IOException {
    return invite("owner").values().getOrDefault("link", "");
  }

  /** Asks for an invite as {@code kith invite} does. */
  ControlReply invite(String role) throws IOException {
    return ask("invite", Map.of("role", role, "uses", "1"));
  }

  /**
   * Listens for all computers, or for this one alone, at the port that it has.
   *
   * @throws IOException where that can't be; it serves as before then, or not at all
   */
  synchronized void listen(boolean others) throws IOException {
    Running open = running;
    if (open == null) {
      throw new HostFailure(HostFailure.Why.SERVED_ELSEWHERE);
    }
    int port = open.port();
    running = null;
    open.close();
    boolean done = false;
    try {
      open(at(others, port));
      done = true;
    } finally {
      if (!done) {
        open(at(!others, port));
      }
    }
  }

  private ServerConfig at(boolean others, int port) {
    return ServerConfig.of(folder).listeningAt((others ? "0.0.0.0:" : "127.0.0.1:") + port);
  }

  /**
   * Asks whoever serves.
   *
   * @throws IOException where nobody does, or it says no, with a sentence
   */
  ControlReply ask(String verb, Map<String, String> args) throws IOException {
    ControlReply reply = ControlClient.ask(socket(), new ControlRequest(verb, args));
    if (!reply.ok()) {
      throw new IOException(String.valueOf(reply.message()));
    }
    return reply;
  }

  /** The lock is left alone: to take it for a moment could be in the way of who begins to serve. */
  private Path socket() throws IOException {
    return Path.of(
        HomeLock.holderOf(folder, HomeLock.HOME)
            .map(LockHolder::controlSocket)
            .orElseThrow(() -> new HostFailure(HostFailure.Why.UNSERVED)));
  }

  /** Whether somebody answers, this program or another. */
  boolean isServed() {
    try {
      return ask("who", Map.of()).ok();
    } catch (IOException e) {
      return false;
    }
  }

  /** Drains what is under way and lets the home go; what another program serves goes on. */
  @Override
  public synchronized void close() throws IOException {
    Running open = running;
    running = null;
    if (open != null) {
      open.close();
    }
  }
}
