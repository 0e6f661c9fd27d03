package app.kith.desktop.compose;

import app.kith.core.thread.StoreThread;
import app.kith.desktop.compose.draft.ComposeSource;
import app.kith.desktop.compose.draft.Draft;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Brings each state of a draft to the disk. While one is being written the next ones wait as one:
 * the last. All that was given is written before the store's thread ends.
 */
final class DraftKeeper {
  private final ComposeSource source;
  private final StoreThread store;
  private final Consumer<ComposeState.Kept> told;
  private final AtomicReference<Draft> last = new AtomicReference<>(Draft.EMPTY);
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Tells on the window's thread how it went. */
  DraftKeeper(ComposeSource source, StoreThread store, Consumer<ComposeState.Kept> told) {
    this.source = source;
    this.store = store;
    this.told = told;
  }

  void keep(Draft draft) {
    last.set(draft);
    if (asked.getAndSet(true)) {
      return;
    }
    store.ask(
        () -> {
          asked.set(false);
          source.save(last.get());
          return true;
        },
        done -> told.accept(asked.get() ? ComposeState.Kept.SOON : ComposeState.Kept.YES),
        failure -> told.accept(ComposeState.Kept.NO));
  }

  /** Keeps it on the caller's thread, which may wait for a disk. */
  void keepNow(Draft draft) {
    last.set(draft);
    try {
      source.save(draft);
    } catch (IOException e) {
      // Whoever changes it next tries again, and says so.
    }
  }
}
