package app.kith.desktop.window;

import app.kith.core.thread.UiThread;
import javafx.application.Platform;

/** The toolkit's thread. */
public final class FxThread implements UiThread {
  @Override
  public void later(Runnable task) {
    Platform.runLater(task);
  }
}
