package app.kith.server.sim.check;

import app.kith.server.sim.device.SimDevice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people did in a run, written down outside of all shipped code, for the checks. */
public final class Journal {
  private final List<Typed> typed = new ArrayList<>();
  private final Map<String, SimDevice> posted = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private int texts;

  /** A text that nobody typed before. */
  public String newText(SimDevice device) {
    texts++;
    return "text-" + texts + "-" + device.name();
  }

  public void typed(String text, String entity, String post, SimDevice device) {
    typed.add(new Typed(text, entity, post, device));
  }

  public void posted(String post, SimDevice device) {
    posted.put(post, device);
  }

  public void deleted(String entity) {
    deleted.add(entity);
  }

  public List<Typed> typed() {
    return typed;
  }

  /** Posts by the device they were made on. */
  public Map<String, SimDevice> posted() {
    return posted;
  }

  public boolean isDeleted(String entity) {
    return deleted.contains(entity);
  }
}
