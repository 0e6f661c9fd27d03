package app.kith.android.golden;

import android.content.Intent;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.feed.FeedActivity;
import app.kith.android.feed.SeededPhone;
import app.kith.android.outbox.OutboxActivity;
import app.kith.android.screen.Screen;
import app.kith.android.viewer.ViewerActivity;
import app.kith.android.welcome.WelcomeActivity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class GoldenScreensTest {
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
}
