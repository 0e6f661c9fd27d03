package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.welcome.WelcomeActivity;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** The manifest as it is merged with those of all libraries. */
@RunWith(RobolectricTestRunner.class)
public class ManifestTest {
  private final Application app = ApplicationProvider.getApplicationContext();

  @Test
  public void otherAppsCanOpenTheFirstScreenAndShareAndNothingElse() throws Exception {
    PackageInfo merged =
        app.getPackageManager().getPackageInfo(app.getPackageName(), PackageManager.GET_ACTIVITIES);

    assertThat(merged.activities)
        .extracting(activity -> activity.name)
        .doesNotContain("androidx.media3.session.BluetoothValidationActivity");
    assertThat(merged.activities)
        .filteredOn(activity -> activity.exported)
        .extracting(activity -> activity.name)
        .containsExactlyInAnyOrder(
            WelcomeActivity.class.getName(), ComposeActivity.class.getName());
  }
}
