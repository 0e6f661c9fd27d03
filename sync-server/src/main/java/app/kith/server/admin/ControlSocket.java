package app.kith.server.admin;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The running server's ear for other processes of its user: a unix domain socket that only the user
 * may open. Whoever opens it may do everything, so no password is asked.
 *
 * <p>A client sends one {@link ControlRequest} as a line of JSON and gets one {@link ControlReply};
 * then the connection ends. Each has a virtual thread of its own, and those beyond {@value
 * #CLIENTS} wait in the system's queue.
 */
public final class ControlSocket implements Closeable {
  static final int CLIENTS = 8;

  private static final Logger LOG = System.getLogger(ControlSocket.class.getName());

  private static final int QUEUE = 32;
  private static final Duration TO_ASK = Duration.ofSeconds(5);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final Path path;
  private final ServerSocketChannel server;
  private final ControlDispatch dispatch;
  private final Duration toAsk;
  private final Semaphore free = new Semaphore(CLIENTS);
  private final Set<SocketChannel> asking = ConcurrentHashMap.newKeySet();
  private final Thread acceptor;
  private volatile boolean closed;

  private ControlSocket(
      Path path, ServerSocketChannel server, ControlDispatch dispatch, Duration toAsk) {
    this.path = path;
    this.server = server;
    this.dispatch = dispatch;
    this.toAsk = toAsk;
    this.acceptor = Thread.ofVirtual().name("control-accept").unstarted(this::accept);
  }

  /**
   * Listens for a home. The caller holds the home's lock, so a socket that lies there already was
   * left over by a killed process and is replaced.
   *
   * @param home need not exist
   * @param handlers one for each verb
   */
  public static ControlSocket open(Path home, Map<String, ControlHandler> handlers)
      throws IOException {
    return open(SocketFolder.socketOf(home), handlers, TO_ASK);
  }

  static ControlSocket open(Path path, Map<String, ControlHandler> handlers, Duration toAsk)
      throws IOException {
    Files.deleteIfExists(path);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(path), QUEUE);
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        // Between the two lines the folder alone keeps others out.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      server.close();
      throw new IOException("can't make the control socket " + path + " (" + e + ")", e);
    }
    ControlSocket socket = new ControlSocket(path, server, new ControlDispatch(handlers), toAsk);
    socket.acceptor.start();
    return socket;
  }

  /** Where it listens; belongs into the home lock, for {@link ControlClient#ask}. */
  public Path path() {
    return path;
  }

  /**
   * Takes no more requests and waits up to 5 seconds for those that are being handled, whose
   * handlers it never interrupts; so a handler must not call it. Closing twice does nothing.
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    Files.deleteIfExists(path);
    for (SocketChannel client : asking) {
      client.close();
    }
    // Wakes the acceptor where it waits for a free place. To interrupt it would be wrong: a
    // connection that it had just accepted would then stay open with nobody to close it.
    free.release();
    try {
      acceptor.join();
      // All places, and the one made above.
      if (!free.tryAcquire(CLIENTS + 1, TO_FINISH.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.log(Logger.Level.WARNING, "closed while control requests were still being handled");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    free.acquireUninterruptibly();
    while (!closed) {
      try {
        SocketChannel client = server.accept();
        Thread.ofVirtual().name("control-client").start(() -> serve(client));
        free.acquireUninterruptibly();
      } catch (IOException e) {
        pauseAfter(e);
      }
    }
    free.release();
  }

  /** Say too many open files: that passes, and the server must be heard again when it has. */
  private void pauseAfter(IOException failure) {
    if (closed) {
      return;
    }
    LOG.log(Logger.Level.WARNING, "the control socket " + path + " could not accept", failure);
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      String reply = dispatch.reply(ask(client));
      try (Deadline _ = new Deadline(client, toAsk)) {
        ControlLine.write(client, reply);
      }
    } catch (IOException e) {
      // Whoever asked has gone, or took too long; there is nobody to tell.
    } finally {
      free.release();
    }
  }

  private String ask(SocketChannel client) throws IOException {
    asking.add(client);
    try (Deadline _ = new Deadline(client, toAsk)) {
      if (closed) {
        client.close();
      }
      return ControlLine.read(client);
    } finally {
      asking.remove(client);
    }
  }
}
