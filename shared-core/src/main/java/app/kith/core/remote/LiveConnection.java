package app.kith.core.remote;

import app.kith.core.json.UntrustedJson;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.wire.Page;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * A live connection: the server hands out pages as they come; each is what a pull would have given.
 */
public final class LiveConnection implements Closeable {
  private static final int NORMAL = 1000;

  private final WebSocket socket;

  private LiveConnection(WebSocket socket) {
    this.socket = socket;
  }

  /** Is told what comes, on a thread of the client's. */
  public interface Listener {
    void page(SyncReply page);

    /** The connection is gone; what was missed is pulled. */
    void lost();
  }

  /** Opens one; the listener's {@code lost} tells where that fails. */
  static LiveConnection open(
      OkHttpClient client, String url, String cursor, Jsonb json, Listener listener) {
    JsonType<Page> pages = json.type(Page.class);
    Request request = new Request.Builder().url(url).build();
    return new LiveConnection(client.newWebSocket(request, new Handler(cursor, pages, listener)));
  }

  /** Tells the server how far this device has applied what came. */
  public void acknowledge(String cursor) {
    socket.send(cursor);
  }

  @Override
  public void close() {
    socket.close(NORMAL, null);
  }

  private static final class Handler extends WebSocketListener {
    private final String cursor;
    private final JsonType<Page> pages;
    private final Listener listener;

    Handler(String cursor, JsonType<Page> pages, Listener listener) {
      this.cursor = cursor;
      this.pages = pages;
      this.listener = listener;
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      webSocket.send(cursor);
    }

    /** What is no page is a reason to part; the page is then pulled, which tells what is wrong. */
    @Override
    public void onMessage(WebSocket webSocket, String text) {
      Page page;
      try {
        if (text.length() > JsonConverter.MAX_BYTES) {
          throw new JsonException("longer than a page");
        }
        page = UntrustedJson.read(pages, text);
      } catch (JsonException e) {
        webSocket.close(NORMAL, null);
        listener.lost();
        return;
      }
      listener.page(new SyncReply.Pulled(page));
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(NORMAL, null);
      listener.lost();
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
      listener.lost();
    }
  }
}
