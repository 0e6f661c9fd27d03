package app.kith.server;

import app.kith.core.home.HomeLock;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a server is open, to be closed in the reverse order; the home's lock goes last. */
final class RunningServer implements Running {
  private final OpenParts opened = new OpenParts();
  private @Nullable ServerGraph graph;
  private int port;
  private Optional<String> ownerInvite = Optional.empty();
  private boolean loopback;

  <T extends Closeable> T keep(T part) {
    return opened.keep(part);
  }

  /** All is open; from now on the lock is let go with the rest. */
  void opened(
      HomeLock lock, ServerGraph parts, int atPort, Optional<String> invite, boolean onLoopback) {
    opened.keepToTheEnd(lock);
    graph = parts;
    port = atPort;
    ownerInvite = invite;
    loopback = onLoopback;
  }

  @Override
  public String localAddress() {
    return "127.0.0.1:" + port;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public List<String> addresses() {
    return graph == null ? List.of() : graph.addresses();
  }

  @Override
  public Optional<String> ownerInvite() {
    return ownerInvite;
  }

  @Override
  public boolean isLoopback() {
    return loopback;
  }

  @Override
  public synchronized void close() throws IOException {
    if (graph != null) {
      graph.setReady(false);
    }
    opened.close();
  }
}
