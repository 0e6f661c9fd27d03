package app.kith.android.live;

import app.kith.android.device.MainThread;
import app.kith.core.thread.StoreThread;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The sync of all screens together: it goes on while one screen follows another, and ends when none
 * is seen any more. Used on the main thread.
 */
public final class ScreenSync {
  private final OpenPhone phone;
  private final Runnable left;
  private final MainThread ui = new MainThread();
  private @Nullable Running running;
  private int seen;

  private record Running(LivePhone live, StoreThread store) {
    void end() {
      live.close();
      store.close();
    }
  }

  /**
   * Syncs nothing yet.
   *
   * @param left is told when no screen is seen any more, and the process may end unasked
   */
  public ScreenSync(OpenPhone phone, Runnable left) {
    this.phone = phone;
    this.left = left;
  }

  /** A screen is seen; what it follows it leaves before {@link #unseen}. */
  public LivePhone seen() {
    seen++;
    Running now = running;
    if (now == null) {
      StoreThread store = StoreThread.start("kith-live", ui, e -> {});
      now = new Running(new LivePhone(phone, store, ui, Clock.systemDefaultZone()), store);
      running = now;
      now.live().start();
    }
    return now.live();
  }

  /** A screen is not seen any more; what was not sent goes out later. */
  public void unseen() {
    seen--;
    Running ended = running;
    if (seen == 0 && ended != null) {
      running = null;
      left.run();
      new Thread(ended::end, "kith-live-end").start();
    }
  }
}
