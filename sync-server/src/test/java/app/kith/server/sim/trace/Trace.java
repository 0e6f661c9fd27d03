package app.kith.server.sim.trace;

import app.kith.server.sim.device.SimDevice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What happened in a run, one readable line an event: ids are told by name, and long texts are cut.
 */
public final class Trace {
  private static final int LINE = 400;
  private static final Pattern IDS = Pattern.compile("\\b[0-9a-hjkmnp-tv-z]{26}\\b");
  private static final Pattern TOKENS = Pattern.compile("[0-9a-zA-Z_-]{40,}");

  private final boolean on;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private long begin = -1;

  public Trace(boolean on) {
    this.on = on;
  }

  /** An id has this name from now on. */
  public void name(String id, String name) {
    names.put(id, name);
  }

  /** An id gets the next name of its kind: {@code p3 of ann1} is the third post. */
  public void nameNext(String id, String kind, SimDevice by) {
    if (on) {
      name(id, kind + counts.merge(kind, 1, Integer::sum) + " of " + by);
    }
  }

  /** Adds a line; the parts are put together only where somebody will read them. */
  public void say(long now, Object... parts) {
    if (!on) {
      return;
    }
    begin = begin < 0 ? now : begin;
    StringBuilder line = new StringBuilder();
    for (Object part : parts) {
      line.append(' ').append(part);
    }
    String text = readable(line.toString());
    String cut = text.length() > LINE ? text.substring(0, LINE) + "…" : text;
    lines.add(String.format("%9.3f s %s", (now - begin) / 1000.0, cut));
  }

  /** The text with names in place of ids. */
  public String readable(String text) {
    String named = IDS.matcher(text).replaceAll(this::nameOf);
    return TOKENS.matcher(named).replaceAll(token -> token.group().substring(0, 6) + "…");
  }

  private String nameOf(MatchResult id) {
    return names.computeIfAbsent(id.group(), text -> "x" + counts.merge("x", 1, Integer::sum));
  }

  public List<String> lines() {
    return lines;
  }
}
