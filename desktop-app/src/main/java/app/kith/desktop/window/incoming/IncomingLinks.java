package app.kith.desktop.window.incoming;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads a link that the app was opened with to whoever is in sight: the way in, or a device that
 * has joined. Used on the window's thread.
 */
public final class IncomingLinks {
  private @Nullable Consumer<String> taker;
  private String waiting = "";

  /** Takes a link, or "" where the app was opened without one. */
  public void take(String link) {
    Consumer<String> known = taker;
    if (link.isBlank()) {
      return;
    }
    if (known == null) {
      waiting = link;
    } else {
      known.accept(link);
    }
  }

  /** From now on they go there, and so does one that came too early. */
  public void goTo(Consumer<String> next) {
    taker = next;
    String early = waiting;
    waiting = "";
    take(early);
  }
}
