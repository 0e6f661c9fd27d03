package app.kith.core.thread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A value that screens follow. It is set and followed on the window's thread only. */
public final class Watched<T> {
  private final List<Consumer<T>> watchers = new CopyOnWriteArrayList<>();
  private T value;

  public Watched(T first) {
    value = first;
  }

  public T now() {
    return value;
  }

  /** Tells everybody who watches, unless it is what they know. */
  public void set(T next) {
    if (!next.equals(value)) {
      value = next;
      watchers.forEach(watcher -> watcher.accept(next));
    }
  }

  /** Tells what it is now, and from then on each change; the answer ends that. */
  public Runnable watch(Consumer<T> watcher) {
    watchers.add(watcher);
    watcher.accept(value);
    return () -> watchers.remove(watcher);
  }
}
