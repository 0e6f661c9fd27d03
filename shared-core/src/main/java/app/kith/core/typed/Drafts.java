package app.kith.core.typed;

import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed and not sent, by a name such as {@code comment-<post>}. Each change is written to
 * the disk as soon as the one before it is; closing the store waits for the last. Used on the
 * thread of the screens.
 */
public final class Drafts {
  private final TextFolder folder;
  private final StoreThread store;
  private final Watched<Map<String, String>> texts = new Watched<>(Collections.emptyMap());
  private final Watched<String> failure = new Watched<>("");
  private final Set<String> unwritten = new HashSet<>();

  /** Reads nothing yet. */
  public Drafts(TextFolder folder, StoreThread store) {
    this.folder = folder;
    this.store = store;
  }

  /** What the disk refused, or ""; the text stays on the screen. */
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
          texts.set(Collections.unmodifiableMap(all));
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
    texts.set(Collections.unmodifiableMap(all));
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
