package app.kith.desktop.stream;

import app.kith.core.media.container.VideoInfo;
import app.kith.core.model.IdSource;
import app.kith.core.stream.VideoBytes;
import app.kith.core.wire.ByteRange;
import app.kith.core.wire.ByteRange.Asked;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Hands one video out to a player on this computer, which knows no tokens and no pins. It listens
 * on this computer alone, for one play, at a path that nobody can guess: other programs and other
 * users of this computer, and pages in a browser, get nothing from it.
 */
final class LoopbackVideo implements Closeable {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int NO_SUCH_METHOD = 405;
  private static final int UNSATISFIABLE = 416;
  private static final int BAD_GATEWAY = 502;
  private static final int NO_BODY = -1;
  private static final int BLOCK = 64 * 1024;

  private final VideoBytes video;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("kith-play-", 0).factory());
  private final String host;
  private final String path;

  /**
   * Listens from now on.
   *
   * @param video is closed with this
   */
  LoopbackVideo(VideoBytes video, IdSource ids) throws IOException {
    this.video = video;
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    host = "127.0.0.1:" + server.getAddress().getPort();
    path = "/" + ids.next() + "/video.mp4";
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where a player finds it. */
  URI address() {
    return URI.create("http://" + host + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      Headers asked = exchange.getRequestHeaders();
      boolean head = exchange.getRequestMethod().equals("HEAD");
      // A page that has its own name lead to this computer says that name.
      if (!host.equals(asked.getFirst("Host"))
          || !path.equals(exchange.getRequestURI().getRawPath())) {
        exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
      } else if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(NO_SUCH_METHOD, NO_BODY);
      } else {
        answer(exchange, ByteRange.of(range(asked), video.length()), head);
      }
    } finally {
      exchange.close();
    }
  }

  private static Optional<String> range(Headers asked) {
    return Optional.ofNullable(asked.getFirst("Range"));
  }

  private void answer(HttpExchange exchange, Asked asked, boolean head) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", VideoInfo.MIME);
    headers.set("Accept-Ranges", "bytes");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    switch (asked) {
      case Asked.Whole whole -> send(exchange, OK, new ByteRange(0, video.length() - 1), head);
      case Asked.Part(ByteRange part) -> {
        headers.set("Content-Range", part.given(video.length()));
        send(exchange, PARTIAL, part, head);
      }
      case Asked.Unsatisfiable beyond -> {
        headers.set("Content-Range", "bytes */" + video.length());
        exchange.sendResponseHeaders(UNSATISFIABLE, NO_BODY);
      }
    }
  }

  private void send(HttpExchange exchange, int status, ByteRange part, boolean head)
      throws IOException {
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(part.length()));
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    try (InputStream in = opened(exchange, part)) {
      exchange.sendResponseHeaders(status, part.length());
      copy(in, part.length(), exchange.getResponseBody());
    }
  }

  /** Before anything is answered, so that a player is told at once where there is nothing. */
  private InputStream opened(HttpExchange exchange, ByteRange part) throws IOException {
    try {
      return video.open(part);
    } catch (IOException e) {
      exchange.sendResponseHeaders(BAD_GATEWAY, NO_BODY);
      throw e;
    }
  }

  /** A player that has enough goes away in the middle: the exchange ends with an exception then. */
  private static void copy(InputStream in, long length, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (long left = length; left > 0; ) {
      int read = in.read(block, 0, (int) Math.min(block.length, left));
      if (read < 0) {
        throw new IOException("the video ends " + left + " bytes too early");
      }
      out.write(block, 0, read);
      left -= read;
    }
  }

  /** Ends what is under way too. */
  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    video.close();
  }
}
