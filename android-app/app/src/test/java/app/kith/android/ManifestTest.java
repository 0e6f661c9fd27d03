package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.res.XmlResourceParser;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.welcome.WelcomeActivity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.xmlpull.v1.XmlPullParser;

/** The manifest as it is merged with those of all libraries. */
@RunWith(RobolectricTestRunner.class)
public class ManifestTest {
  /** All that Android knows. */
  private static final String[] DOMAINS = {
    "root",
    "file",
    "database",
    "sharedpref",
    "external",
    "device_root",
    "device_file",
    "device_database",
    "device_sharedpref"
  };

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

  @Test
  public void nothingIsCopiedIntoACloudOrOntoAnotherPhone() throws Exception {
    assertThat(app.getApplicationInfo().flags & ApplicationInfo.FLAG_ALLOW_BACKUP).isZero();

    Map<String, List<String>> left = new HashMap<>();
    try (XmlResourceParser rules = app.getResources().getXml(R.xml.data_extraction_rules)) {
      String within = "";
      for (int event = rules.next(); event != XmlPullParser.END_DOCUMENT; event = rules.next()) {
        if (event == XmlPullParser.START_TAG && rules.getName().equals("exclude")) {
          assertThat(rules.getAttributeValue(null, "path")).isEqualTo(".");
          left.computeIfAbsent(within, kind -> new ArrayList<>())
              .add(rules.getAttributeValue(null, "domain"));
        } else if (event == XmlPullParser.START_TAG) {
          within = rules.getName();
          left.put(within, new ArrayList<>());
        }
      }
    }

    assertThat(left)
        .containsOnlyKeys("data-extraction-rules", "cloud-backup", "device-transfer")
        .containsEntry("data-extraction-rules", List.of());
    for (String kind : List.of("cloud-backup", "device-transfer")) {
      assertThat(left.get(kind)).as(kind).containsExactlyInAnyOrder(DOMAINS);
    }
  }
}
