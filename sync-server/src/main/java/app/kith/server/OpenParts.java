package app.kith.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Parts that are open, to be closed in the reverse order; one that fails holds up no other. */
final class OpenParts implements Closeable {
  private final Deque<Closeable> opened = new ArrayDeque<>();

  <T extends Closeable> T keep(T part) {
    opened.push(part);
    return part;
  }

  /** Keeps a part that goes after all others, whenever they came. */
  void keepToTheEnd(Closeable part) {
    opened.addLast(part);
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
