package app.kith.android.golden;

import android.Manifest;
import android.content.Intent;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.feed.FeedActivity;
import app.kith.android.feed.SeededPhone;
import app.kith.android.outbox.OutboxActivity;
import app.kith.android.people.PeopleActivity;
import app.kith.android.picture.PhonePortraits;
import app.kith.android.post.PostActivity;
import app.kith.android.scan.ScanActivity;
import app.kith.android.screen.Screen;
import app.kith.android.video.VideoActivity;
import app.kith.android.viewer.ViewerActivity;
import app.kith.android.welcome.WelcomeActivity;
import app.kith.core.feed.PostView;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowCameraCharacteristics;
import org.robolectric.shadows.ShadowLooper;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class GoldenScreensTest {
  private static final Duration FRAME = Duration.ofMillis(20);

  private final KithApplication app = ApplicationProvider.getApplicationContext();

  private SeededPhone seeded() throws IOException {
    SeededPhone phone = new SeededPhone(app);
    phone.came(Instant.now().minus(Duration.ofDays(400)), "The old bridge", "bridge.jpg", true);
    phone.posts(
        "Three days above the clouds. The path by the old mill is still there.",
        "picos.jpg",
        "aizkorri.jpg",
        "stream.jpg");
    return phone;
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void theFirstScreen() throws IOException {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      GoldenScreen.compare("welcome", screen);
    }
  }

  @Test
  public void theFeedInTheLight() throws IOException {
    feed("feed-light");
  }

  @Test
  @Config(qualifiers = "+night")
  public void theFeedInTheDark() throws IOException {
    feed("feed-dark");
  }

  @Test
  public void theFeedWithLargeText() throws IOException {
    RuntimeEnvironment.setFontScale(2f);
    feed("feed-large-text");
  }

  @Test
  @Config(qualifiers = "+ar-ldrtl")
  public void theFeedFromRightToLeft() throws IOException {
    feed("feed-right-to-left");
  }

  private void feed(String name) throws IOException {
    seeded();
    try (var screen = Screen.open(FeedActivity.class)) {
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      screen.until(() -> posts.getChildCount() > 1);
      GoldenScreen.compare(name, screen);
    }
  }

  @Test
  @Config(qualifiers = "+vi")
  public void theComposer() throws IOException {
    seeded();
    Intent shared =
        new Intent(Intent.ACTION_SEND)
            .setType("text/plain")
            .putExtra(Intent.EXTRA_TEXT, "Bà’s table on Sunday, and Nam’s kite that really flew");
    try (var screen = Screen.open(ComposeActivity.class, shared)) {
      screen.until(() -> !screen.activity().findViewById(R.id.stop).isShown());
      TextView face = screen.activity().findViewById(R.id.avatar);
      screen.until(() -> face.getText().length() > 0);
      screen.activity().findViewById(R.id.caption).clearFocus();
      GoldenScreen.compare("composer-vietnamese", screen);
    }
  }

  @Test
  public void theViewer() throws IOException {
    String post = seeded().device().feed().posts(1).get(0).id();
    Intent second =
        new Intent(app, ViewerActivity.class).putExtra("post", post).putExtra("index", 1);
    try (var screen = Screen.open(ViewerActivity.class, second)) {
      GoldenScreen.compare("viewer", screen);
    }
  }

  @Test
  @Config(qualifiers = "+night")
  public void theOutbox() throws IOException {
    SeededPhone phone = seeded();
    phone.device().changePeople().rename("Linh T.");
    try (var screen = Screen.open(OutboxActivity.class)) {
      RecyclerView things = screen.activity().findViewById(R.id.things);
      screen.until(() -> things.getChildCount() > 2);
      GoldenScreen.compare("outbox-dark", screen);
    }
  }

  @Test
  public void aPostsPage() throws IOException {
    SeededPhone phone = seeded();
    String bridge = phone.device().feed().posts(2).get(1).id();
    Instant then = Instant.now().minus(Duration.ofDays(399));
    phone.said(bridge, then, "So still! Was it cold?");
    phone
        .device()
        .changePost()
        .comment(phone.device().changePost().newComment(), bridge, "Four degrees.");
    phone.device().changePost().like(bridge, true);
    try (var screen = Screen.open(PostActivity.class, Screens.post(app, bridge, false, false))) {
      RecyclerView rows = screen.activity().findViewById(R.id.rows);
      screen.until(() -> rows.getChildCount() > 2);
      GoldenScreen.compare("post-light", screen);
    }
  }

  @Test
  @Config(qualifiers = "+night")
  public void thePeople() throws IOException {
    SeededPhone phone = seeded();
    PhonePortraits.Result drawn =
        new PhonePortraits(Limits.STANDARD).draw(SeededPhone.PHOTOS.resolve("sunset.jpg"));
    phone.device().changePeople().portray(Optional.of(((PhonePortraits.Drawn) drawn).portrait()));
    phone.isAsked();
    try (var screen = Screen.open(PeopleActivity.class)) {
      RecyclerView members = screen.activity().findViewById(R.id.members);
      screen.until(() -> members.getChildCount() == 3);
      TextView face = members.getChildAt(1).findViewById(R.id.avatar);
      screen.until(() -> face.getText().length() == 0);
      GoldenScreen.compare("people-dark", screen);
    }
  }

  @Test
  public void theScanOfACode() throws IOException {
    CameraCharacteristics back = ShadowCameraCharacteristics.newCameraCharacteristics();
    Shadows.shadowOf(back)
        .set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK);
    Shadows.shadowOf(app.getSystemService(CameraManager.class)).addCamera("0", back);
    Shadows.shadowOf(app).grantPermissions(Manifest.permission.CAMERA);
    try (var screen = Screen.open(ScanActivity.class)) {
      GoldenScreen.compare("scan", screen);
    }
  }

  @Test
  @Config(qualifiers = "+night")
  public void aVideoThatThisPhoneCanNotPlay() throws IOException {
    SeededPhone phone = seeded();
    phone.posts("By the stream", "../clips/stream.mp4");
    PostView post = phone.device().feed().posts(1).get(0);
    Intent way =
        new Intent(app, VideoActivity.class)
            .putExtra("post", post.id())
            .putExtra("media", post.media().get(0).picture().id());
    try (var screen = Screen.open(VideoActivity.class, way)) {
      screen.until(() -> {
        ShadowLooper.idleMainLooper(FRAME.toMillis(), TimeUnit.MILLISECONDS);
        return screen.activity().findViewById(R.id.elsewhere).isShown();
      });
      GoldenScreen.compare("video-no-decoder", screen);
    }
  }
}
