package app.kith.android;

import androidx.work.testing.WorkManagerTestInitHelper;
import org.robolectric.shadows.ShadowProcess;

/**
 * Takes the app's place in tests, by its name: screens are drawn in Kith's own colours, and work
 * waits until a test runs it.
 */
public final class TestKithApplication extends KithApplication {
  @Override
  public void onCreate() {
    super.onCreate();
    // Robolectric's is 0, which no process has.
    ShadowProcess.setPid((int) ProcessHandle.current().pid());
    WorkManagerTestInitHelper.initializeTestWorkManager(this);
  }

  @Override
  protected void chooseColours() {}
}
