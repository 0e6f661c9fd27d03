package app.kith.server.protocol;

import app.kith.core.document.Wildcards;
import app.kith.server.protocol.Step.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket of text messages that are taken one by one. */
final class TextSocket implements Closeable {
  private final WebSocket socket;
  private final BlockingQueue<String> messages;

  private TextSocket(WebSocket socket, BlockingQueue<String> messages) {
    this.socket = socket;
    this.messages = messages;
  }

  static TextSocket open(HttpClient client, URI place, List<Header> headers, Wildcards values) {
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    WebSocket.Builder builder = client.newWebSocketBuilder();
    headers.forEach(header -> builder.header(header.name(), values.filled(header.value())));
    return new TextSocket(builder.buildAsync(place, new Collector(messages)).join(), messages);
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** The next whole message. */
  String next(Duration patience) throws InterruptedException, IOException {
    String message = messages.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (message == null) {
      throw new IOException("no message came within " + patience);
    }
    return message;
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").orTimeout(5, TimeUnit.SECONDS).join();
  }

  private static final class Collector implements WebSocket.Listener {
    private final BlockingQueue<String> messages;
    private final StringBuilder begun = new StringBuilder();

    Collector(BlockingQueue<String> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      begun.append(part);
      if (last) {
        messages.add(begun.toString());
        begun.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(part);
    }
  }
}
