package app.kith.server.http.live;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection's listener: joins the web server's WebSocket to a {@link Conversation}.
 *
 * <p>Helidon sends from whatever thread asks it to and mixes up the bytes where two do, so
 * everything, answers to pings included, goes through the queue. It does not tell of a connection
 * that breaks either; the queue's pings find that out.
 */
public final class LiveSocket implements WsListener {
  /**
   * Devices send cursors; half of what a frame may hold, so that it is refused here and in words.
   */
  public static final int MAX_MESSAGE_CHARS = 32 << 10;

  private static final Logger LOG = System.getLogger(LiveSocket.class.getName());

  private static final int UNSUPPORTED = 1003;
  private static final int TOO_BIG = 1009;
  private static final int INTERNAL = 1011;

  private final Gate gate;
  private final SendQueue.Bounds bounds;
  private final Duration pingEvery;
  private final StringBuilder received = new StringBuilder();
  private @Nullable Conversation conversation;
  private @Nullable SendQueue out;

  public LiveSocket(Gate gate, SendQueue.Bounds bounds, Duration pingEvery) {
    this.gate = gate;
    this.bounds = bounds;
    this.pingEvery = pingEvery;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
      throws WsUpgradeException {
    conversation =
        gate.admit(prologue, headers)
            .orElseThrow(() -> new WsUpgradeException("refused at the gate"));
    return Optional.empty();
  }

  @Override
  public void onOpen(WsSession session) {
    SendQueue queue =
        new SendQueue(new SessionOutlet(session), bounds, pingEvery, conversation()).start();
    out = queue;
    conversation().opened(queue);
  }

  @Override
  public void onMessage(WsSession session, String text, boolean last) {
    if (received.length() + text.length() > MAX_MESSAGE_CHARS) {
      received.setLength(0);
      queue().close(TOO_BIG, "a message is too long");
      return;
    }
    received.append(text);
    if (last) {
      String whole = received.toString();
      received.setLength(0);
      hand(whole);
    }
  }

  /** A failure here would be told to the other side word by word. */
  private void hand(String message) {
    try {
      conversation().received(message);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "failed at a message over a WebSocket", e);
      queue().close(INTERNAL, "the server failed at this");
    }
  }

  @Override
  public void onMessage(WsSession session, BufferData buffer, boolean last) {
    queue().close(UNSUPPORTED, "only text is spoken here");
  }

  @Override
  public void onPing(WsSession session, BufferData buffer) {
    queue().pong(buffer.readBytes());
  }

  @Override
  public void onClose(WsSession session, int status, String reason) {
    abandon();
  }

  @Override
  public void onError(WsSession session, Throwable t) {
    abandon();
  }

  /** After this the web server's own thread may send its goodbye. */
  private void abandon() {
    try {
      queue().abandon();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Conversation conversation() {
    return Objects.requireNonNull(conversation, "nothing happens before the upgrade");
  }

  private SendQueue queue() {
    return Objects.requireNonNull(out, "nothing is received before the opening");
  }
}
