package app.kith.core.draft;

import app.kith.core.thread.StoreThread;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Brings each state of a draft to the disk. While one is being written the next ones wait as one:
 * the last. All that was given is written before the store's thread ends.
 */
public final class DraftKeeper {
  private final Saving saving;
  private final StoreThread store;
  private final Consumer<Kept> told;
  private final AtomicReference<Draft> last = new AtomicReference<>(Draft.EMPTY);
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Brings a draft to the disk, which may refuse it. */
  public interface Saving {
    void save(Draft draft) throws IOException;
  }

  /** Tells on the window's thread how it went. */
  public DraftKeeper(Saving saving, StoreThread store, Consumer<Kept> told) {
    this.saving = saving;
    this.store = store;
    this.told = told;
  }

  public void keep(Draft draft) {
    last.set(draft);
    if (asked.getAndSet(true)) {
      return;
    }
    store.ask(
        () -> {
          asked.set(false);
          saving.save(last.get());
          return true;
        },
        done -> told.accept(asked.get() ? Kept.SOON : Kept.YES),
        failure -> told.accept(Kept.NO));
  }

  /**
   * Keeps it before something else is done, which is not done where the disk refuses.
   *
   * @param then runs on the window's thread once it is on the disk
   */
  public void keep(Draft draft, Runnable then, Consumer<IOException> refused) {
    last.set(draft);
    store.ask(
        () -> {
          saving.save(last.get());
          return true;
        },
        done -> {
          told.accept(asked.get() ? Kept.SOON : Kept.YES);
          then.run();
        },
        failure -> {
          told.accept(Kept.NO);
          refused.accept(failure);
        });
  }

  /** Keeps it on the caller's thread, which may wait for a disk. */
  public void keepNow(Draft draft) {
    last.set(draft);
    try {
      saving.save(draft);
    } catch (IOException e) {
      // Whoever changes it next tries again, and says so.
    }
  }
}
