package app.kith.server.sim;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, one readable line an event. */
final class Trace {
  private final List<String> lines = new ArrayList<>();
  private final boolean on;

  Trace(boolean on) {
    this.on = on;
  }

  /** Adds a line; the parts are put together only where somebody will read them. */
  void say(long now, Object... parts) {
    if (!on) {
      return;
    }
    StringBuilder line = new StringBuilder("[").append(now).append(']');
    for (Object part : parts) {
      String text = String.valueOf(part);
      line.append(' ').append(text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }
    lines.add(line.toString());
  }

  List<String> lines() {
    return lines;
  }
}
