package app.kith.android.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.view.View;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.TestKithApplication;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Screen;
import app.kith.android.welcome.WelcomeActivity;
import app.kith.core.typed.TextFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** What a phone had not sent before it joined again, and the way there. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class FormerScreenTest {
  private static final int ENTRIES = 5;

  private final TestKithApplication app = ApplicationProvider.getApplicationContext();

  @Before
  public void joinedAgain() throws IOException {
    SeededPhone before = new SeededPhone(app);
    before.came(Instant.now().minus(Duration.ofDays(1)), "The lake", "bridge.jpg", true);
    String lake = before.device().feed().posts(1).get(0).id();
    before
        .device()
        .changePost()
        .comment(before.device().changePost().newComment(), lake, "We come on Saturday.");
    before.device().changePost().like(lake, true);
    before.posts("Three days above the clouds.", "picos.jpg", "stream.jpg");
    new TextFolder(app.phone().home().drafts()).write("comment-" + lake, "And the bre");
    app.beginAgain();
    aside("former-1");
    new SeededPhone(app);
  }

  private void aside(String name) throws IOException {
    Path folder = app.getNoBackupFilesDir().toPath();
    Files.move(folder.resolve("device"), folder.resolve(name));
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  @Config(qualifiers = "+land")
  public void itIsDrawnInLandscape() throws IOException {
    draw("landscape");
  }

  @Test
  @Config(qualifiers = "+night")
  public void itIsDrawnInTheDark() throws IOException {
    draw("dark");
  }

  @Test
  public void largeTextHasRoom() throws IOException {
    RuntimeEnvironment.setFontScale(2f);
    draw("large-text");
  }

  @Test
  @Config(qualifiers = "+ar-ldrtl")
  public void itIsMirroredFromRightToLeft() throws IOException {
    draw("right-to-left");
  }

  @Test
  @Config(qualifiers = "+vi")
  public void itSpeaksVietnamese() throws IOException {
    draw("vietnamese");
  }

  @Test
  public void whatIsDeletedComesBackByUndo() throws IOException {
    try (var screen = Screen.open(FormerActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      screen.activity().findViewById(R.id.delete).performClick();
      screen.until(() -> rows(screen).getChildCount() == 0);
      screen.draw("former-deleted");
      screen
          .activity()
          .findViewById(com.google.android.material.R.id.snackbar_action)
          .performClick();
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      screen.leave();
      screen.settle();
    }
    assertThat(app.phone().home().folders().former()).hasSize(1);
  }

  @Test
  public void oneOfWhichAllWasSentSaysSo() throws IOException {
    app.phone().close();
    aside("former-2");
    new SeededPhone(app);
    try (var screen = Screen.open(FormerActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == 1);
      screen.draw("former-empty");
    }
  }

  private void draw(String how) throws IOException {
    try (var screen = Screen.open(FormerActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() > 1);
      screen.draw("former-" + how);
    }
    app.phone().home().shutOut(true);
    Intent again = Screens.joinAgain(app, "");
    try (var screen = Screen.open(WelcomeActivity.class, again)) {
      View former = screen.activity().findViewById(R.id.to_former);
      screen.until(former::isShown);
      screen.draw("welcome-again-" + how);
    }
  }

  private static RecyclerView rows(Screen<FormerActivity> screen) {
    return screen.activity().findViewById(R.id.things);
  }
}
