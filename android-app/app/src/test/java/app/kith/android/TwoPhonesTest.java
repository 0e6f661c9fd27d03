package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.ClipboardManager;
import android.content.ComponentName;
import android.graphics.Bitmap;
import android.os.Looper;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.ListenableWorker;
import androidx.work.testing.TestWorkerBuilder;
import app.kith.android.feed.FeedActivity;
import app.kith.android.outbox.OutboxActivity;
import app.kith.android.screen.Screen;
import app.kith.android.served.OtherDevice;
import app.kith.android.served.ServedCommunity;
import app.kith.android.welcome.WelcomeActivity;
import app.kith.android.work.SyncWorker;
import app.kith.core.feed.PostView;
import app.kith.core.outbox.OutboxReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** This phone, somebody else's device, and a real server between them. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class TwoPhonesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private ServedCommunity community;
  private OtherDevice ben;

  @Before
  public void serve() throws IOException {
    Path root = folder.getRoot().toPath();
    community = ServedCommunity.start(root.resolve("server"));
    ben = OtherDevice.join(app, root.resolve("ben"), community.ownerLink(), "Ben");
  }

  @After
  public void end() throws IOException {
    ben.close();
    app.phone().close();
    community.close();
  }

  @Test
  public void whatIsPostedThereIsSeenHereAndLikedWithoutANetwork() throws IOException {
    ben.posts(picture(), "Three days above the clouds");
    ben.syncs();

    joinOnScreen(community.memberLink());
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> caption(screen).equals("Three days above the clouds"));
      screen.draw("feed-from-a-server");

      community.stop();
      screen.until(() -> status(screen).startsWith("Offline"));
      like(screen).performClick();
      screen.until(() -> status(screen).equals("Offline · 1 waiting"));
      screen.until(() -> like(screen).getText().toString().equals("You"));
      screen.draw("feed-offline");
    }

    assertThat(work()).isEqualTo(ListenableWorker.Result.retry());
    community.restart();
    assertThat(work()).isEqualTo(ListenableWorker.Result.success());
    ben.syncs();
    assertThat(ben.feed()).extracting(PostView::likes).containsExactly(1);
  }

  @Test
  public void aPhoneThatWasShutOutSaysSoAndKeepsWhatWasTypedToBeCopied() throws Exception {
    ben.posts(picture(), "Three days above the clouds");
    ben.syncs();
    joinOnScreen(community.memberLink());
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> caption(screen).equals("Three days above the clouds"));
      community.stop();
      screen.until(() -> status(screen).startsWith("Offline"));
      AndroidGraph device = app.phone().graph();
      String post = device.feed().posts(1).get(0).id();
      device.changePost().comment(device.changePost().newComment(), post, "Which way up?");
      app.phone().changed();
      community.revokeAll();
      community.restart();

      screen.until(() -> status(screen).equals(app.getString(R.string.status_signed_out)));
      TextView why = screen.activity().findViewById(R.id.end_sentence);
      assertThat(why.getText()).hasToString(app.getString(R.string.server_no_such_device));
      screen.draw("feed-signed-out");
      try (var outbox = Screen.open(OutboxActivity.class)) {
        outbox.until(
            () -> outbox.activity().findViewById(R.id.copy) instanceof View copy && copy.isShown());
        outbox.draw("outbox-signed-out");
        outbox.activity().findViewById(R.id.copy).performClick();
      }
    }
    assertThat(app.phone().graph().outbox().read(OutboxReader::rows)).hasSize(1);
    ClipboardManager clipboard = app.getSystemService(ClipboardManager.class);
    assertThat(Objects.requireNonNull(clipboard.getPrimaryClip()).getItemAt(0).getText())
        .hasToString("Which way up?");
  }

  @Test
  public void anInviteThatWasUsedIsRefusedInASentenceAndCanBeReplaced() throws IOException {
    String used = community.memberLink();
    OtherDevice.join(app, folder.getRoot().toPath().resolve("cleo"), used, "Cleo").close();

    try (var screen = Screen.open(WelcomeActivity.class)) {
      join(screen, used, "Anna", "anna");
      TextView sentence = screen.activity().findViewById(R.id.sentence);
      screen.until(() -> sentence.isShown());
      assertThat(sentence.getText()).hasToString(app.getString(R.string.welcome_invite_used));
      screen.draw("welcome-used-invite");
      assertThat(app.phone().home().isJoined()).isFalse();

      join(screen, community.memberLink(), "Anna", "anna");
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(app.phone().home().isJoined()).isTrue();
  }

  @Test
  public void withoutAServerNothingIsJoinedAndTheSameLinkWorksLater() throws IOException {
    String link = community.memberLink();
    community.stop();

    try (var screen = Screen.open(WelcomeActivity.class)) {
      join(screen, link, "Anna", "anna");
      TextView sentence = screen.activity().findViewById(R.id.sentence);
      screen.until(() -> sentence.isShown());
      assertThat(sentence.getText()).asString().startsWith("Nobody answers at 127.0.0.1:");

      community.restart();
      join(screen, link, "Anna", "anna");
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(app.phone().home().isJoined()).isTrue();
  }

  private void joinOnScreen(String link) throws IOException {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      join(screen, link, "Anna Åberg", "anna");
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(Shadows.shadowOf(app).getNextStartedActivity().getComponent())
        .isEqualTo(new ComponentName(app, FeedActivity.class));
  }

  private static void join(
      Screen<WelcomeActivity> screen, String link, String name, String handle) {
    type(screen, R.id.link, link);
    View join = screen.activity().findViewById(R.id.join);
    View person = screen.activity().findViewById(R.id.person);
    if (!person.isShown()) {
      join.performClick();
    }
    type(screen, R.id.name, name);
    type(screen, R.id.handle, handle);
    join.performClick();
  }

  private static void type(Screen<WelcomeActivity> screen, int field, String text) {
    EditText view = screen.activity().findViewById(field);
    view.setText(text);
  }

  private ListenableWorker.Result work() throws IOException {
    SyncWorker worker = TestWorkerBuilder.from(app, SyncWorker.class, Runnable::run).build();
    assertThat(Looper.myLooper()).isNotNull();
    return worker.doWork();
  }

  private static String caption(Screen<FeedActivity> screen) {
    RecyclerView posts = screen.activity().findViewById(R.id.posts);
    View card = posts.getChildAt(0);
    if (card == null) {
      return "";
    }
    TextView caption = card.findViewById(R.id.caption);
    return caption.getText().toString();
  }

  private static TextView like(Screen<FeedActivity> screen) {
    RecyclerView posts = screen.activity().findViewById(R.id.posts);
    return posts.getChildAt(0).findViewById(R.id.like);
  }

  private static String status(Screen<FeedActivity> screen) {
    TextView pill = screen.activity().findViewById(R.id.pill);
    return pill.getText().toString();
  }

  private Path picture() throws IOException {
    Path file = folder.getRoot().toPath().resolve("boat.jpg");
    Bitmap drawn = Bitmap.createBitmap(640, 480, Bitmap.Config.ARGB_8888);
    drawn.eraseColor(0xFF5975A2);
    try (OutputStream out = Files.newOutputStream(file)) {
      drawn.compress(Bitmap.CompressFormat.JPEG, 90, out);
    }
    return file;
  }
}
