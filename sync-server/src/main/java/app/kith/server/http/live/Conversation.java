package app.kith.server.http.live;

/** One WebSocket, as the feature behind it sees it. */
public interface Conversation extends SendQueue.Owner {
  /** The connection stands; everything to be sent goes through the queue. */
  void opened(SendQueue out);

  /** A whole text message came, of at most {@link LiveSocket#MAX_MESSAGE_CHARS} characters. */
  void received(String text);
}
