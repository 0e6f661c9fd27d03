package app.kith.desktop.outbox;

import java.io.IOException;

/** What the screen reads and does; never on the window's thread. */
interface OutboxSource {
  /** More rows than this are counted and not listed. */
  int MOST = 100;

  Outbound read() throws IOException;

  /** Sends the pictures of a post again. */
  void sendAgain(String post) throws IOException;

  /** Throws something away that could not be sent. */
  void discard(Outbound.NotSent what) throws IOException;
}
