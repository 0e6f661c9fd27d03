package app.kith.android;

import android.content.ContentProviderClient;
import androidx.work.testing.WorkManagerTestInitHelper;
import java.io.IOException;
import java.util.Objects;
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
    forgetFoldersOfOtherTests();
  }

  /**
   * What gives files to other apps keeps its folders in a static, and lets them go as it begins.
   */
  private void forgetFoldersOfOtherTests() {
    ContentProviderClient files =
        getContentResolver().acquireContentProviderClient(getPackageName() + ".lent");
    Objects.requireNonNull(files).close();
  }

  /** As when the process ended and another began: what was only in memory is gone. */
  public void beginAgain() throws IOException {
    forget();
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
