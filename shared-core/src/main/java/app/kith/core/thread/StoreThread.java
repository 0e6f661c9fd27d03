package app.kith.core.thread;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads and writes the stores for the screens, one thing after the other and never on the window's
 * thread.
 */
public final class StoreThread implements Closeable {
  private static final long LAST_WRITES_SECONDS = 10;

  private final ExecutorService store;
  private final UiThread ui;
  private final Consumer<IOException> failures;

  /**
   * On an executor of the caller's, which is closed with this.
   *
   * @param failures is told on the window's thread what the disk refused
   */
  public StoreThread(ExecutorService store, UiThread ui, Consumer<IOException> failures) {
    this.store = store;
    this.ui = ui;
    this.failures = failures;
  }

  /** On a thread of its own. */
  public static StoreThread start(UiThread ui, Consumer<IOException> failures) {
    return start("kith-screens", ui, failures);
  }

  /** On another thread of its own, for what takes long. */
  public static StoreThread start(String name, UiThread ui, Consumer<IOException> failures) {
    return new StoreThread(
        Executors.newSingleThreadExecutor(new DaemonThreads(name)), ui, failures);
  }

  /** Something that is asked of a store. */
  public interface Asked<T> {
    T call() throws IOException;
  }

  /** Asks, and gives the answer to the window's thread; what the disk refuses goes elsewhere. */
  public <T> void ask(Asked<T> asked, Consumer<T> then) {
    ask(asked, then, failures);
  }

  /** The same for an asker who deals with failures. */
  public <T> void ask(Asked<T> asked, Consumer<T> then, Consumer<IOException> failed) {
    if (store.isShutdown()) {
      return;
    }
    try {
      store.execute(() -> {
        try {
          T answer = asked.call();
          ui.later(() -> then.accept(answer));
        } catch (IOException e) {
          ui.later(() -> failed.accept(e));
        }
      });
    } catch (RejectedExecutionException e) {
      // It was closed in this moment, and so was the screen that asks.
    }
  }

  /** Lets what was asked come to its end, for it may be something that a person wrote. */
  @Override
  public void close() {
    store.shutdown();
    try {
      if (!store.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
        store.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
