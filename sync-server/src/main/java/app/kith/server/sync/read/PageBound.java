package app.kith.server.sync.read;

/** Says when a page is full: by count, or by what one message of live may weigh. */
final class PageBound {
  /**
   * Half of what a WebSocket frame may hold, since text outside of ASCII takes more bytes than
   * characters; a single group of changes or a single row may still pass it.
   */
  private static final int CHARACTERS = 400_000;

  /** About a row without its bodies. */
  private static final int ENVELOPE = 400;

  private final int most;
  private int count;
  private int characters;

  PageBound(int most) {
    this.most = most;
  }

  void add(int bodies) {
    count++;
    characters += ENVELOPE + bodies;
  }

  boolean isFull() {
    return count >= most || characters >= CHARACTERS;
  }
}
