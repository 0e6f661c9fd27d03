package app.kith.android.scan;

import android.content.Context;
import androidx.lifecycle.ViewModel;
import app.kith.android.device.MainThread;
import app.kith.core.thread.StoreThread;

/** What the scanner stands on, while it turns. */
public final class ScanHolder extends ViewModel {
  private final MainThread ui = new MainThread();
  private final StoreThread work = StoreThread.start("kith-code", ui, e -> {});
  private final ScanViewModel model;

  ScanHolder(Context context) {
    model = new ScanViewModel(new ChosenPicture(context), work);
  }

  ScanViewModel model() {
    return model;
  }

  /** A code was seen on another thread. */
  void seen(String text) {
    ui.later(() -> model.seen(text));
  }

  /** The camera said no on another thread. */
  void failed() {
    ui.later(() -> model.camera(ScanShown.Camera.BUSY));
  }

  @Override
  protected void onCleared() {
    new Thread(work::close, "kith-code-end").start();
  }
}
