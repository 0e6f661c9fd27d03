package app.kith.android.welcome;

import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.core.thread.StoreThread;

/** Keeps joining going while the screen turns. */
public final class JoinHolder extends ViewModel {
  private final StoreThread beside = StoreThread.start("kith-join", new MainThread(), e -> {});
  private final JoinViewModel model;

  JoinHolder(JoinViewModel.Joining joining, JoinState.Step first) {
    model = new JoinViewModel(joining, beside, first);
  }

  JoinViewModel model() {
    return model;
  }

  @Override
  protected void onCleared() {
    // What was asked comes to its end by itself; nobody waits for it on the main thread.
    new Thread(beside::close, "kith-join-end").start();
  }
}
