package app.kith.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs. Closing it drains requests, finishes the last commit and lets go of the home.
 */
public interface Running extends Closeable {
  /** The address for a device on this computer, for example {@code 127.0.0.1:8420}. */
  String localAddress();

  /** Where it listens; the real one, also where any was asked for. */
  int port();

  /** Where devices may find it, as invites list them. */
  List<String> addresses();

  /** The owner's invite of a community that was just made; shown once. */
  Optional<String> ownerInvite();

  /** Whether only this computer can reach it. */
  boolean isLoopback();

  @Override
  void close() throws IOException;
}
