package app.kith.android.served;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the server on which bytes are counted, held up and cut off. What is held up has not left
 * the phone: it is not counted.
 */
public final class Relay implements Closeable {
  private static final int PIECE = 16 * 1024;

  private final ServerSocket front;
  private final InetSocketAddress server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private long sent;
  private long gate = Long.MAX_VALUE;
  private boolean holding;

  /** In front of a server on this computer. */
  public Relay(int port) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public String address() {
    return "127.0.0.1:" + front.getLocalPort();
  }

  /** Bytes that the phone has sent so far. */
  public synchronized long sent() {
    return sent;
  }

  /** Lets so many more bytes through from now on, and then none. */
  public synchronized void holdAfter(long bytes) {
    gate = sent + bytes;
  }

  /** Whether the phone wants to send more than it may. */
  public synchronized boolean isHolding() {
    return holding;
  }

  /** Lets all through again. */
  public synchronized void release() {
    gate = Long.MAX_VALUE;
    holding = false;
    notifyAll();
  }

  /** Breaks all connections. */
  public void cut() {
    open.forEach(Relay::end);
    open.clear();
  }

  private void accept() {
    while (!front.isClosed()) {
      try {
        Socket phone = front.accept();
        Socket there = new Socket();
        open.add(phone);
        open.add(there);
        there.connect(server);
        Thread.ofVirtual().start(() -> carry(phone, there, true));
        Thread.ofVirtual().start(() -> carry(there, phone, false));
      } catch (IOException e) {
        // The server is not there, or this is closed: the phone sees it.
        cut();
      }
    }
  }

  private void carry(Socket from, Socket to, boolean counted) {
    byte[] piece = new byte[PIECE];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (counted) {
          pass(read, from);
        }
        out.write(piece, 0, read);
      }
    } catch (IOException e) {
      // Cut off, which is what this is for.
    }
  }

  private synchronized void pass(int bytes, Socket from) throws IOException {
    while (sent + bytes > gate) {
      holding = true;
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    if (from.isClosed()) {
      throw new IOException("cut off");
    }
    sent += bytes;
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more.
    }
  }

  @Override
  public void close() throws IOException {
    front.close();
    release();
    cut();
  }
}
