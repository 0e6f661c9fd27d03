package app.kith.android.scan;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.net.Uri;
import android.provider.Settings;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.compose.StrangeProvider;
import app.kith.android.screen.Screen;
import app.kith.android.welcome.WelcomeActivity;
import app.kith.core.qr.QrCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.shadows.ShadowCameraCharacteristics;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class ScanScreenTest {
  private static final int MODULE = 6;

  private final KithApplication app = ApplicationProvider.getApplicationContext();

  @Before
  public void hasACamera() {
    CameraCharacteristics back = ShadowCameraCharacteristics.newCameraCharacteristics();
    Shadows.shadowOf(back)
        .set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK);
    Shadows.shadowOf(app.getSystemService(CameraManager.class)).addCamera("0", back);
  }

  private void allowed(boolean is) {
    if (is) {
      Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
    } else {
      Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    }
  }

  @Test
  public void theCameraIsAskedForOnceItIsWanted() throws IOException {
    try (var screen = Screen.open(ScanActivity.class)) {
      ShadowActivity.PermissionsRequest asked =
          Shadows.shadowOf(screen.activity()).getLastRequestedPermission();
      assertThat(asked.requestedPermissions).containsExactly(Manifest.permission.CAMERA);
      screen.draw("scan-asking");
    }
  }

  @Test
  public void whoSaidNoMayAllowItLaterOrTakeAnotherWay() throws IOException {
    try (var screen = Screen.open(ScanActivity.class)) {
      Shadows.shadowOf(app.getPackageManager())
          .setShouldShowRequestPermissionRationale(Manifest.permission.CAMERA, true);
      answer(screen, false);

      assertThat(sentence(screen)).isEqualTo(app.getString(R.string.scan_denied));
      assertThat(button(screen)).isEqualTo(app.getString(R.string.scan_allow));
      screen.draw("scan-denied");

      allowed(true);
      screen.activity().findViewById(R.id.allow).performClick();
      assertThat(sentence(screen)).isEqualTo(app.getString(R.string.scan_looking));
    }
  }

  @Test
  public void whoSaidNoForGoodIsLedToTheSettings() throws IOException {
    RuntimeEnvironment.setFontScale(2f);
    try (var screen = Screen.open(ScanActivity.class)) {
      answer(screen, false);

      assertThat(sentence(screen)).isEqualTo(app.getString(R.string.scan_denied_for_good));
      screen.activity().findViewById(R.id.allow).performClick();
      Intent settings = Shadows.shadowOf(screen.activity()).getNextStartedActivity();
      while (settings.getAction() == null
          || !settings.getAction().equals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)) {
        settings = Shadows.shadowOf(screen.activity()).getNextStartedActivity();
      }
      assertThat(settings.getData()).isEqualTo(Uri.parse("package:app.kith"));
      screen.draw("scan-denied-for-good-large-text");
    }
  }

  @Test
  @Config(qualifiers = "+vi-land")
  public void itIsDrawnInVietnameseAndLandscape() throws IOException {
    allowed(true);
    try (var screen = Screen.open(ScanActivity.class)) {
      assertThat(sentence(screen)).isEqualTo(screen.activity().getString(R.string.scan_looking));
      screen.draw("scan-vietnamese-landscape");
    }
  }

  @Test
  @Config(qualifiers = "+ar-ldrtl")
  public void itIsMirroredFromRightToLeft() throws IOException {
    allowed(true);
    try (var screen = Screen.open(ScanActivity.class)) {
      screen.draw("scan-right-to-left");
    }
  }

  @Test
  public void aPictureOfAnInviteIsReadAndGivenBack() throws IOException {
    allowed(true);
    String invite = ScanViewModelTest.invite();
    try (var screen = Screen.open(ScanActivity.class)) {
      choose(screen, png(invite));

      screen.until(screen.activity()::isFinishing);
      ShadowActivity ended = Shadows.shadowOf(screen.activity());
      assertThat(ended.getResultCode()).isEqualTo(Activity.RESULT_OK);
      assertThat(ended.getResultIntent().getStringExtra(ScanActivity.LINK)).isEqualTo(invite);
    }
  }

  @Test
  public void aPictureOfAnythingElseIsRefusedInASentence() throws IOException {
    allowed(true);
    try (var screen = Screen.open(ScanActivity.class)) {
      choose(screen, png("https://example.org/"));
      screen.until(() -> sentence(screen).equals(app.getString(R.string.scan_wrong)));

      choose(screen, "no picture".getBytes());
      screen.until(() -> sentence(screen).equals(app.getString(R.string.scan_no_picture)));
      assertThat(screen.activity().isFinishing()).isFalse();
      screen.draw("scan-no-picture");
    }
  }

  @Test
  public void whatAnotherAppDoesNotHandOverIsSaidAndNothingIsLeftOfIt() throws IOException {
    Robolectric.setupContentProvider(StrangeProvider.class, StrangeProvider.AUTHORITY);
    allowed(true);
    for (String what : List.of("throws", "secret", "null", "vanished", "huge", "text")) {
      try (var screen = Screen.open(ScanActivity.class)) {
        choose(screen, StrangeProvider.doing(what));
        screen.until(() -> sentence(screen).equals(app.getString(R.string.scan_no_picture)));
      }
    }
    Uri own = Uri.parse("content://app.kith.lent/lent/file");
    try (var screen = Screen.open(ScanActivity.class)) {
      choose(screen, own);
      screen.until(() -> sentence(screen).equals(app.getString(R.string.scan_no_picture)));
    }
    assertThat(app.getCacheDir().list()).noneMatch(name -> name.startsWith("given"));
  }

  @Test
  public void aPhoneWithoutAPickerOrSettingsIsSaid() {
    try (var screen = Screen.open(ScanActivity.class)) {
      answer(screen, false);
      Shadows.shadowOf(app).checkActivities(true);
      screen.activity().findViewById(R.id.allow).performClick();
      assertThat(sentence(screen)).isEqualTo(app.getString(R.string.scan_no_settings));

      screen.activity().findViewById(R.id.picture).performClick();
      assertThat(sentence(screen)).isEqualTo(app.getString(R.string.scan_no_picker));
    }
  }

  @Test
  public void whatWasScannedStandsInTheFieldAndNothingIsJoined() throws IOException {
    String invite = ScanViewModelTest.invite();
    try (var screen = Screen.open(WelcomeActivity.class)) {
      screen.activity().findViewById(R.id.scan).performClick();
      ShadowActivity system = Shadows.shadowOf(screen.activity());
      Intent asked = system.getNextStartedActivityForResult().intent;
      system.receiveResult(
          asked, Activity.RESULT_OK, new Intent().putExtra(ScanActivity.LINK, invite));
      screen.settle();

      EditText field = screen.activity().findViewById(R.id.link);
      assertThat(field.getText()).hasToString(invite);
      View joining = screen.activity().findViewById(R.id.joining);
      assertThat(joining.isShown()).isFalse();
      assertThat(app.phone().home().isJoined()).isFalse();
      screen.draw("welcome-scanned");
    }
  }

  @Test
  public void aCamerasFrameIsReadThoughItsLastRowEndsEarly() {
    String invite = ScanViewModelTest.invite();
    QrCode code = QrCode.of(invite);
    int side = code.size() * MODULE;
    int row = side + 32;
    byte[] light = new byte[row * (side - 1) + side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        light[y * row + x] = (byte) (code.isDark(x / MODULE, y / MODULE) ? 10 : 240);
      }
    }
    List<String> told = new ArrayList<>();

    new Frames(told::add).read(ByteBuffer.wrap(light), row, side, side);

    assertThat(told).containsExactly(invite);
  }

  private void answer(Screen<ScanActivity> screen, boolean granted) {
    ShadowActivity.PermissionsRequest asked =
        Shadows.shadowOf(screen.activity()).getLastRequestedPermission();
    screen
        .activity()
        .onRequestPermissionsResult(
            asked.requestCode, asked.requestedPermissions, new int[] {granted ? 0 : -1});
    screen.settle();
  }

  private void choose(Screen<ScanActivity> screen, byte[] picture) {
    Uri chosen = Uri.parse("content://pictures/" + picture.length);
    Shadows.shadowOf(app.getContentResolver())
        .registerInputStream(chosen, new ByteArrayInputStream(picture));
    choose(screen, chosen);
  }

  private static void choose(Screen<ScanActivity> screen, Uri chosen) {
    screen.activity().findViewById(R.id.picture).performClick();
    ShadowActivity system = Shadows.shadowOf(screen.activity());
    Intent asked = system.getNextStartedActivityForResult().intent;
    system.receiveResult(asked, Activity.RESULT_OK, new Intent().setData(chosen));
  }

  private static byte[] png(String text) {
    QrCode code = QrCode.of(text);
    int side = code.size() * MODULE;
    Bitmap drawn = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        drawn.setPixel(x, y, code.isDark(x / MODULE, y / MODULE) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    drawn.compress(Bitmap.CompressFormat.PNG, 100, bytes);
    return bytes.toByteArray();
  }

  private static String sentence(Screen<ScanActivity> screen) {
    TextView view = screen.activity().findViewById(R.id.sentence);
    return view.getText().toString();
  }

  private static String button(Screen<ScanActivity> screen) {
    TextView view = screen.activity().findViewById(R.id.allow);
    return view.isShown() ? view.getText().toString() : "";
  }
}
