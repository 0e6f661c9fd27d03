package app.kith.android.compose;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.MediaStore;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.core.content.FileProvider;
import androidx.core.content.IntentCompat;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.R;
import app.kith.android.TestKithApplication;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.take.Captures;
import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.ComingFile;
import app.kith.android.compose.take.Offers;
import app.kith.android.feed.SeededPhone;
import app.kith.core.draft.Kept;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.util.ReflectionHelpers;

/** The camera app, which may be missing, give nothing, and end this process meanwhile. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class CameraTest {
  private final TestKithApplication app = ApplicationProvider.getApplicationContext();
  private ActivityController<ComposeActivity> controller;

  @Before
  public void join() throws IOException {
    // It remembers where files lie, and each test has another folder.
    Map<?, ?> known = ReflectionHelpers.getStaticField(FileProvider.class, "sCache");
    known.clear();
    new SeededPhone(app);
    Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
    controller = Robolectric.buildActivity(ComposeActivity.class).setup();
  }

  @After
  public void end() throws IOException {
    controller.close();
    app.phone().close();
  }

  @Test
  public void whatTheCameraTookIsInTheDraft() throws IOException {
    Intent asked = asks();
    takes(asked);
    answers(asked, Activity.RESULT_OK);

    until(() -> tiles() == 1);
  }

  @Test
  public void whatWasTakenWhileTheProcessEndedIsInTheDraftToo() throws IOException {
    Intent asked = asks();
    ShadowActivity.IntentForResult request = request();
    Bundle saved = new Bundle();
    controller.pause().stop().saveInstanceState(saved).destroy();
    app.beginAgain();
    takes(asked);

    controller = Robolectric.buildActivity(ComposeActivity.class).create(saved).start();
    controller.restoreInstanceState(saved);
    Shadows.shadowOf(controller.get())
        .callOnActivityResult(request.requestCode, Activity.RESULT_OK, null);
    controller.resume().visible();

    until(() -> tiles() == 1);
  }

  @Test
  public void whatNobodyFetchedIsInTheDraftOfTheNextProcess() throws IOException {
    Intent asked = asks();
    takes(asked);
    leaveWithoutATrace();

    controller = Robolectric.buildActivity(ComposeActivity.class).setup();

    until(() -> tiles() == 1);
    until(() -> captures() == 0);
  }

  @Test
  public void aMoveIntoTheDraftThatTheProcessesEndCutIsEndedByTheNextOne() throws IOException {
    Intent asked = asks();
    takes(asked);
    leaveWithoutATrace();
    Path capture = only();
    String name = capture.getFileName().toString();
    Path folder = app.getNoBackupFilesDir().toPath().resolve("draft");
    new ComingFile(folder).save(List.of(new Coming(name + "-0", "capture:" + name)));
    Files.createDirectories(folder.resolve("files"));
    Files.move(capture, folder.resolve("files").resolve(name + "-0"));

    controller = Robolectric.buildActivity(ComposeActivity.class).setup();

    until(() -> tiles() == 1);
    assertThat(note()).isEmpty();
  }

  @Test
  public void aPictureThatWasTakenOutDoesNotComeBack() throws IOException {
    Intent asked = asks();
    takes(asked);
    answers(asked, Activity.RESULT_OK);
    until(() -> tiles() == 1);
    ComposeViewModel model = app.composer().model();
    model.remove(model.state().now().draft().pictures().get(0).id());
    until(() -> model.state().now().kept() == Kept.YES);
    leaveWithoutATrace();

    controller = Robolectric.buildActivity(ComposeActivity.class).setup();

    ComposeViewModel next = app.composer().model();
    until(() -> !next.isTaking());
    assertThat(tiles()).isZero();
  }

  @Test
  public void whatWasNotWantedIsDeleted() throws IOException {
    Intent asked = asks();
    takes(asked);
    answers(asked, Activity.RESULT_CANCELED);

    assertThat(captures()).isZero();
    assertThat(tiles()).isZero();
  }

  @Test
  public void noAddressOfAnotherAppNamesAFileOfThisOne() {
    Captures captures = new Captures(app);
    assertThat(captures.again("capture:../../no_backup/device/outbox.db")).isEmpty();
    assertThat(captures.again("content://com.example/capture:a")).isEmpty();
    assertThat(new Offers(app).of(Uri.parse("capture:x.jpg")).address()).isEmpty();
  }

  /** As when the person has swept the app away: not even the screen's state is kept. */
  private void leaveWithoutATrace() throws IOException {
    controller.pause().stop().destroy();
    app.beginAgain();
  }

  private Path only() throws IOException {
    try (Stream<Path> all = Files.list(app.getFilesDir().toPath().resolve("captures"))) {
      return all.findFirst().orElseThrow();
    }
  }

  private int captures() {
    String[] names = app.getFilesDir().toPath().resolve("captures").toFile().list();
    return names == null ? 0 : names.length;
  }

  @Test
  public void aCameraThatGivesNothingIsSaid() {
    answers(asks(), Activity.RESULT_OK);

    assertThat(note()).isEqualTo(app.getString(R.string.compose_camera_empty));
  }

  @Test
  public void whoLeavesTheCameraIsToldNothing() {
    answers(asks(), Activity.RESULT_CANCELED);

    assertThat(note()).isEmpty();
  }

  @Test
  public void aPhoneWithoutACameraAppIsSaid() {
    Shadows.shadowOf(app).checkActivities(true);
    press();

    assertThat(note()).isEqualTo(app.getString(R.string.compose_camera_none));
  }

  @Test
  public void theCameraIsAskedForWhenItIsWantedAndThenTakesThePicture() throws IOException {
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    assertThat(permissionAsked()).isNull();
    press();
    assertThat(permissionAsked().requestedPermissions).containsExactly(Manifest.permission.CAMERA);
    assertThat(Shadows.shadowOf(controller.get()).peekNextStartedActivityForResult().intent)
        .matches(asked -> !MediaStore.ACTION_IMAGE_CAPTURE.equals(asked.getAction()));
    Shadows.shadowOf(controller.get()).getNextStartedActivityForResult();

    Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
    answerPermission(true);
    Intent asked = request().intent;
    takes(asked);
    answers(asked, Activity.RESULT_OK);

    until(() -> tiles() == 1);
  }

  @Test
  public void aCameraThatIsDeniedIsSaidAndNothingIsLost() {
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    writes("Half a sentence");
    Shadows.shadowOf(app.getPackageManager())
        .setShouldShowRequestPermissionRationale(Manifest.permission.CAMERA, true);
    press();
    answerPermission(false);

    assertThat(note()).isEqualTo(app.getString(R.string.compose_camera_refused));
    assertThat(written()).isEqualTo("Half a sentence");
    assertThat(controller.get().<View>findViewById(R.id.choose).isShown()).isTrue();
  }

  @Test
  public void aCameraThatIsDeniedForGoodIsSaidWithTheWayBackAndNothingIsLost() {
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    writes("Half a sentence");
    press();
    answerPermission(false);

    assertThat(note()).isEqualTo(app.getString(R.string.compose_camera_denied));
    assertThat(written()).isEqualTo("Half a sentence");
  }

  @Test
  public void aCameraThatWasTakenAwayLaterIsAskedForAgain() throws IOException {
    Intent first = asks();
    takes(first);
    answers(first, Activity.RESULT_OK);
    until(() -> tiles() == 1);
    Bundle saved = new Bundle();
    controller.pause().stop().saveInstanceState(saved).destroy();
    app.beginAgain();
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    controller = Robolectric.buildActivity(ComposeActivity.class).setup(saved);
    press();
    answerPermission(false);

    assertThat(note()).isEqualTo(app.getString(R.string.compose_camera_denied));
    until(() -> tiles() == 1);
  }

  @Test
  public void aVideoThatWasWantedIsTakenAlthoughTheProcessEndedWhileAndroidAsked() {
    Shadows.shadowOf(app).denyPermissions(Manifest.permission.CAMERA);
    controller.get().findViewById(R.id.take_video).performClick();
    ShadowLooper.idleMainLooper();
    ShadowActivity.PermissionsRequest asked = permissionAsked();
    Bundle saved = new Bundle();
    controller.pause().stop().saveInstanceState(saved).destroy();
    Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
    controller = Robolectric.buildActivity(ComposeActivity.class).setup(saved);
    controller
        .get()
        .onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, new int[] {0});
    ShadowLooper.idleMainLooper();

    assertThat(request().intent.getAction()).isEqualTo(MediaStore.ACTION_VIDEO_CAPTURE);
  }

  private ShadowActivity.PermissionsRequest permissionAsked() {
    return Shadows.shadowOf(controller.get()).getLastRequestedPermission();
  }

  private void answerPermission(boolean granted) {
    ShadowActivity.PermissionsRequest asked = permissionAsked();
    controller
        .get()
        .onRequestPermissionsResult(
            asked.requestCode, asked.requestedPermissions, new int[] {granted ? 0 : -1});
    ShadowLooper.idleMainLooper();
  }

  private void writes(String words) {
    TextView caption = controller.get().findViewById(R.id.caption);
    caption.setText(words);
    ShadowLooper.idleMainLooper();
  }

  private String written() {
    TextView caption = controller.get().findViewById(R.id.caption);
    return caption.getText().toString();
  }

  private void press() {
    controller.get().findViewById(R.id.take_photo).performClick();
    ShadowLooper.idleMainLooper();
  }

  private Intent asks() {
    press();
    Intent asked = request().intent;
    assertThat(asked.getAction()).isEqualTo(MediaStore.ACTION_IMAGE_CAPTURE);
    return asked;
  }

  private ShadowActivity.IntentForResult request() {
    return Objects.requireNonNull(
        Shadows.shadowOf(controller.get()).peekNextStartedActivityForResult());
  }

  /** As the camera app does, through the address that it was given. */
  private void takes(Intent asked) throws IOException {
    Uri where =
        Objects.requireNonNull(
            IntentCompat.getParcelableExtra(asked, MediaStore.EXTRA_OUTPUT, Uri.class));
    assertThat(where.getAuthority()).isEqualTo("app.kith.lent");
    try (OutputStream out = app.getContentResolver().openOutputStream(where)) {
      Files.copy(SeededPhone.PHOTOS.resolve("lamp.jpg"), Objects.requireNonNull(out));
    }
  }

  private void answers(Intent asked, int result) {
    Shadows.shadowOf(controller.get()).receiveResult(asked, result, null);
    ShadowLooper.idleMainLooper();
  }

  private int tiles() {
    RecyclerView tiles = controller.get().findViewById(R.id.tiles);
    return tiles.getAdapter() == null ? 0 : Math.max(0, tiles.getAdapter().getItemCount() - 1);
  }

  private String note() {
    ViewGroup notes = controller.get().findViewById(R.id.notes);
    return notes.getChildCount() == 0 ? "" : ((TextView) notes.getChildAt(0)).getText().toString();
  }

  private static void until(BooleanSupplier expected) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!expected.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nanoseconds of waiting").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      ShadowLooper.idleMainLooper();
    }
  }
}
