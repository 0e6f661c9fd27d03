package app.kith.desktop.host.single;

import app.kith.core.home.HomeLock;
import app.kith.core.home.LockHolder;
import app.kith.server.admin.ControlClient;
import app.kith.server.admin.ControlReply;
import app.kith.server.admin.ControlRequest;
import app.kith.server.admin.ControlSocket;
import app.kith.server.admin.SocketFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right to be a home's window, with an ear for programs that are started on the same home. Lock
 * and socket lie in the user's folder for such things and not in the home, which may be none yet.
 */
public final class OneWindow implements Closeable {
  private static final String SHOW = "show";
  private static final String LINK = "link";

  /** Longer than any link that is one; what is cut off of others is none before and after. */
  private static final int MOST_OF_A_LINK = 4_096;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final HomeLock lock;
  private @Nullable ControlSocket ear;
  private @Nullable Consumer<String> listener;

  /** What came before anybody listened. */
  private final Queue<String> waiting = new ArrayDeque<>();

  private OneWindow(HomeLock lock) {
    this.lock = lock;
  }

  /** What became of a claim. */
  public sealed interface Claim {
    /** The home has no window yet: the caller opens it, and closes this with it. */
    record First(OneWindow window) implements Claim {}

    /** The home's window was told, and comes to the front. */
    record HandedOver() implements Claim {}

    /**
     * There is a window which does not answer.
     *
     * @param holder its process, where it has said so
     */
    record Silent(Optional<LockHolder> holder) implements Claim {}
  }

  /**
   * Claims a home's window, or tells the one that there is.
   *
   * @param home the device's folder, which need not exist
   * @param link what the program was opened with; anything at all, or ""
   * @throws IOException where lock or socket can't be made
   */
  public static Claim claim(Path home, String link) throws IOException {
    // A name in the home that is nobody's: the home itself may have a server's socket.
    Path place = home.resolve("window");
    Path socket = SocketFolder.socketOf(place);
    Path folder = Objects.requireNonNull(socket.getParent());
    String name = socket.getFileName() + ".lock";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      switch (HomeLock.tryAcquire(folder, name)) {
        case HomeLock.Acquired acquired -> {
          return new Claim.First(open(acquired.lock(), place));
        }
        case HomeLock.Held held -> {
          if (isTold(socket, link)) {
            return new Claim.HandedOver();
          }
          if (System.nanoTime() - end > 0) {
            return new Claim.Silent(held.holder());
          }
        }
      }
      // It is just being opened, or closed.
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private static boolean isTold(Path socket, String link) {
    String text = link.length() > MOST_OF_A_LINK ? link.substring(0, MOST_OF_A_LINK) : link;
    try {
      return ControlClient.ask(socket, new ControlRequest(SHOW, Map.of(LINK, text)), PATIENCE).ok();
    } catch (IOException e) {
      return false;
    }
  }

  private static OneWindow open(HomeLock lock, Path place) throws IOException {
    OneWindow window = new OneWindow(lock);
    boolean whole = false;
    try {
      ControlSocket ear = ControlSocket.open(place, Map.of(SHOW, window::hear));
      window.ear = ear;
      lock.update(
          new LockHolder(
              ProcessHandle.current().pid(), null, ear.path().toString(), Instant.now()));
      whole = true;
      return window;
    } finally {
      if (!whole) {
        window.close();
      }
    }
  }

  private synchronized ControlReply hear(Map<String, String> args) {
    String link = args.getOrDefault(LINK, "");
    Consumer<String> known = listener;
    if (known == null) {
      waiting.add(link);
    } else {
      known.accept(link);
    }
    return ControlReply.done(Map.of());
  }

  /**
   * Tells from now on, and of before, that the window is wanted.
   *
   * @param listener is given a link or "", on a thread of the socket's
   */
  public synchronized void onWanted(Consumer<String> listener) {
    this.listener = listener;
    waiting.forEach(listener);
    waiting.clear();
  }

  @Override
  public void close() throws IOException {
    ControlSocket open = ear;
    try (lock) {
      if (open != null) {
        open.close();
      }
    }
  }
}
