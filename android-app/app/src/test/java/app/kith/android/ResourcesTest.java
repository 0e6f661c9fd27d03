package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import androidx.test.core.app.ApplicationProvider;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class ResourcesTest {
  private final Context context = ApplicationProvider.getApplicationContext();

  @Test
  public void theSystemKnowsTheAppByItsId() {
    assertThat(context.getPackageName()).isEqualTo("app.kith");
  }

  @Test
  public void testsReadWhatTheApkHas() {
    assertThat(context.getString(R.string.app_name)).isEqualTo("Kith");
  }
}
