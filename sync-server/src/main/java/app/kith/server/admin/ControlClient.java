package app.kith.server.admin;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Asks a running server through its {@link ControlSocket}. */
public final class ControlClient {
  /** Long enough for whatever does not copy files. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final JsonType<ControlRequest> REQUEST =
      Jsonb.instance().type(ControlRequest.class);
  private static final JsonType<ControlReply> REPLY = Jsonb.instance().type(ControlReply.class);

  private ControlClient() {}

  /** Asks and waits up to a minute for the reply. */
  public static ControlReply ask(Path socket, ControlRequest request) throws IOException {
    return ask(socket, request, PATIENCE);
  }

  /**
   * Asks and waits for the reply.
   *
   * @param socket as the home lock says
   * @throws IOException where no server answers; its message is one line for the user
   */
  public static ControlReply ask(Path socket, ControlRequest request, Duration patience)
      throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Deadline deadline = new Deadline(channel, patience)) {
      try {
        channel.connect(UnixDomainSocketAddress.of(socket));
      } catch (IOException e) {
        throw deadline.passed()
            ? late(patience, e)
            : new IOException(
                "no server listens at " + socket + ": start it with `./kith serve`", e);
      }
      try {
        ControlLine.write(channel, REQUEST.toJson(request));
        return parse(socket, ControlLine.read(channel));
      } catch (ControlLine.TooLongException e) {
        throw new IOException(request.verb() + " was given too much: " + e.getMessage(), e);
      } catch (EOFException | SocketException e) {
        throw new IOException(
            "the server stopped before it had answered: see its log, then try again", e);
      } catch (ClosedChannelException e) {
        throw deadline.passed() ? late(patience, e) : e;
      }
    }
  }

  private static ControlReply parse(Path socket, String line) throws IOException {
    Exception cause = null;
    try {
      ControlReply reply = REPLY.fromJson(line);
      if (!Objects.isNull(reply)) {
        return reply;
      }
    } catch (JsonException | IllegalArgumentException e) {
      cause = e;
    }
    throw new IOException(
        "what listens at " + socket + " does not answer as this Kith: restart it with this one",
        cause);
  }

  private static IOException late(Duration patience, IOException cause) {
    return new IOException(
        "the server has not answered within "
            + patience.toMillis() / 1000.0
            + " s: see its log, then try again",
        cause);
  }
}
