package app.kith.android;

import androidx.work.testing.WorkManagerTestInitHelper;
import app.kith.android.compose.draft.Composer;
import app.kith.android.live.OpenPhone;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.robolectric.shadows.ShadowProcess;

/**
 * Takes the app's place in tests, by its name: screens are drawn in Kith's own colours, and work
 * waits until a test runs it.
 */
public final class TestKithApplication extends KithApplication {
  private @Nullable OpenPhone phone;
  private @Nullable Composer composer;

  @Override
  public void onCreate() {
    super.onCreate();
    // Robolectric's is 0, which no process has.
    ShadowProcess.setPid((int) ProcessHandle.current().pid());
    WorkManagerTestInitHelper.initializeTestWorkManager(this);
  }

  @Override
  public synchronized OpenPhone phone() {
    if (phone == null) {
      phone = new OpenPhone(this);
    }
    return phone;
  }

  @Override
  public Composer composer() {
    if (composer == null) {
      composer = new Composer(this, phone());
    }
    return composer;
  }

  /** As when the process ended and another began: what was only in memory is gone. */
  public synchronized void beginAgain() throws IOException {
    if (phone != null) {
      phone.close();
    }
    phone = null;
    composer = null;
  }

  /** Its database is in memory, and not Kith's: whoever leaves it open is told so, at length. */
  @Override
  public void onTerminate() {
    WorkManagerTestInitHelper.closeWorkDatabase();
    super.onTerminate();
  }

  @Override
  protected void chooseColours() {}
}
