package app.kith.android.live;

import androidx.activity.ComponentActivity;
import androidx.lifecycle.DefaultLifecycleObserver;
import androidx.lifecycle.LifecycleOwner;
import app.kith.core.loop.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One screen's part in the sync of all: it is told how the phone stands while it is seen. */
public final class SeenScreen {
  private final ScreenSync sync;
  private final Consumer<Standing> stands;
  private final Runnable changed;
  private final List<Runnable> watching = new ArrayList<>();

  /**
   * It is not seen yet.
   *
   * @param changed is told when the stores have changed, and once when it is seen
   */
  public SeenScreen(ScreenSync sync, Consumer<Standing> stands, Runnable changed) {
    this.sync = sync;
    this.stands = stands;
    this.changed = changed;
  }

  /** It is seen whenever the activity is, from its next start on; turning it does not end that. */
  public void follow(ComponentActivity activity) {
    activity
        .getLifecycle()
        .addObserver(
            new DefaultLifecycleObserver() {
              @Override
              public void onStart(LifecycleOwner owner) {
                seen();
              }

              @Override
              public void onStop(LifecycleOwner owner) {
                unseen(activity.isChangingConfigurations());
              }
            });
  }

  /** It is seen, or seen again after it was turned. */
  private void seen() {
    if (!watching.isEmpty()) {
      return;
    }
    LivePhone live = sync.seen();
    watching.add(live.standing().watch(stands));
    watching.add(live.version().watch(version -> changed.run()));
  }

  /**
   * It is not seen any more, or was not even seen.
   *
   * @param turning whether it is seen again at once: what is being sent goes on meanwhile
   */
  public void unseen(boolean turning) {
    if (turning || watching.isEmpty()) {
      return;
    }
    watching.forEach(Runnable::run);
    watching.clear();
    sync.unseen();
  }
}
