package app.kith.android.device;

import android.os.Handler;
import android.os.Looper;
import app.kith.core.thread.UiThread;

/** Android's main thread, on which alone anything that is shown may change. */
public final class MainThread implements UiThread {
  private final Handler handler = new Handler(Looper.getMainLooper());

  @Override
  public void later(Runnable task) {
    handler.post(task);
  }

  /** Runs this after so many milliseconds. */
  public void after(long millis, Runnable task) {
    handler.postDelayed(task, millis);
  }
}
