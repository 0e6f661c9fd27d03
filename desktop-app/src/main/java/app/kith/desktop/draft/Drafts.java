package app.kith.desktop.draft;

import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed and not sent, by a name such as {@code comment-<post>}. Each change is written to
 * the disk as soon as the one before it is; closing the window waits for the last. Used on the
 * window's thread.
 */
public final class Drafts {
  private final DraftFolder folder;
  private final StoreThread store;
  private final Watched<Map<String, String>> texts = new Watched<>(Map.of());
  private final Watched<String> failure = new Watched<>("");
  private final Set<String> unwritten = new HashSet<>();

  /** Reads nothing yet. */
  public Drafts(DraftFolder folder, StoreThread store) {
    this.folder = folder;
    this.store = store;
  }

  /** What the disk refused, or ""; the text stays in the window. */
  public Watched<String> failure() {
    return failure;
  }

  private void failed(IOException why) {
    failure.set(String.valueOf(why.getMessage()));
  }

  /** Reads those that were kept; what has been typed since wins. */
  public void load() {
    store.ask(
        folder::read,
        kept -> {
          Map<String, String> all = new HashMap<>(kept);
          all.putAll(texts.now());
          texts.set(Map.copyOf(all));
        },
        this::failed);
  }

  public Watched<Map<String, String>> texts() {
    return texts;
  }

  /** The draft of this name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.now().get(name));
  }

  /** Keeps a text instead of the one before; an empty one is no draft. */
  public void keep(String name, String text) {
    Map<String, String> all = new HashMap<>(texts.now());
    if (text.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, text);
    }
    texts.set(Map.copyOf(all));
    write(name);
  }

  public void drop(String name) {
    keep(name, "");
  }

  private void write(String name) {
    boolean asked;
    synchronized (unwritten) {
      asked = !unwritten.add(name);
    }
    if (asked) {
      return;
    }
    store.ask(
        () -> {
          synchronized (unwritten) {
            unwritten.remove(name);
          }
          String text = texts.now().get(name);
          if (text == null) {
            folder.delete(name);
          } else {
            folder.write(name, text);
          }
          return true;
        },
        done -> failure.set(""),
        this::failed);
  }
}
