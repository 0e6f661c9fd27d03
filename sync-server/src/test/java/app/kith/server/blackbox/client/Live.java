package app.kith.server.blackbox.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A WebSocket for live: cursors go out, pages come in. */
public final class Live implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WebSocket socket;
  private final Listener listener;

  private Live(WebSocket socket, Listener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  static Live open(HttpClient http, URI place, String token) throws IOException {
    Listener listener = new Listener();
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    Wire.bearer(token).forEach(builder::header);
    try {
      return new Live(builder.buildAsync(place, listener).join(), listener);
    } catch (CompletionException e) {
      throw new IOException("no WebSocket was opened: " + e.getCause(), e);
    }
  }

  public void send(String text) {
    socket.sendText(text, true).join();
  }

  /** A part of a message that has no end. */
  public void sendPart(String text) {
    socket.sendText(text, false).join();
  }

  /** Reads nothing until {@link #goOn}: the network's buffers fill. */
  public void stopReading() {
    listener.reads = false;
  }

  public void goOn() {
    listener.reads = true;
    socket.request(1);
  }

  /** The next page. */
  public Json next() throws IOException {
    try {
      String message = listener.messages.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      if (message == null) {
        throw new IOException("no message came within " + PATIENCE);
      }
      return Json.parse(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The number with which the server has closed, or -1 where the connection just broke. */
  public int closed() throws IOException {
    try {
      return listener.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the server did not close", e);
    }
  }

  public boolean isOpen() {
    return !listener.closed.isDone();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Listener implements WebSocket.Listener {
    final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    volatile boolean reads = true;
    private final StringBuilder begun = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      begun.append(part);
      if (last) {
        messages.add(begun.toString());
        begun.setLength(0);
      }
      if (reads) {
        from.request(1);
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed.complete(status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(-1);
    }
  }
}
