package app.kith.server.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;

/**
 * A port that this process has taken but does not serve on yet. A server takes it before it makes,
 * migrates or logs anything, so that a refusal leaves no trace; {@link HttpServer} lets it go in
 * the moment in which it listens itself.
 */
public final class HeldPort implements Closeable {
  private final ServerSocketChannel channel;
  private final InetSocketAddress address;

  private HeldPort(ServerSocketChannel channel, InetSocketAddress address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * Takes a port.
   *
   * @param host name or literal of an address of this computer; {@code 0.0.0.0} or {@code ::} for
   *     all of them
   * @param port 0 for any that is free
   * @throws PortTakenException where another program has it
   * @throws IOException where the host is none of this computer, or the port may not be taken; the
   *     message says what to do
   */
  public static HeldPort take(String host, int port) throws IOException {
    InetAddress local;
    try {
      local = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw notHere(host, e);
    }
    ServerSocketChannel channel = ServerSocketChannel.open();
    boolean taken = false;
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(local, port));
      taken = true;
      return new HeldPort(channel, (InetSocketAddress) channel.getLocalAddress());
    } catch (IOException e) {
      throw refusal(host, port, e);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** The real port, also where any was asked for. */
  public int port() {
    return address.getPort();
  }

  /** Whether only this computer can reach it. */
  public boolean isLoopback() {
    return address.getAddress().isLoopbackAddress();
  }

  InetSocketAddress address() {
    return address;
  }

  /** Lets the port go; also where it was let go before. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static IOException refusal(String host, int port, IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("permission denied")) {
      return new IOException(
          "this account may not use port " + port + ": choose one above 1023 with --listen", e);
    }
    // Each system words "in use" differently, the other reason is worded alike.
    return e instanceof BindException && !message.contains("assign")
        ? new PortTakenException(port, e)
        : notHere(host, e);
  }

  private static IOException notHere(String host, IOException e) {
    return new IOException(
        host
            + " is no address of this computer: use --listen 127.0.0.1:PORT for this computer"
            + " only, or 0.0.0.0:PORT for all",
        e);
  }
}
