package app.kith.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.ClipboardManager;
import android.content.ComponentName;
import android.content.Intent;
import android.graphics.Bitmap;
import android.net.Uri;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.feed.FeedActivity;
import app.kith.android.outbox.FormerActivity;
import app.kith.android.outbox.OutboxActivity;
import app.kith.android.screen.Screen;
import app.kith.android.served.OtherDevice;
import app.kith.android.served.ServedCommunity;
import app.kith.android.welcome.WelcomeActivity;
import app.kith.core.feed.PublishPost;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.remote.trust.InviteLink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

/** A phone that a real server has shut out joins again, and keeps what it had not sent. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class WayBackTest {
  private static final String UNSENT = "Which way up?";
  private static final String BEGUN = "I never ended this sen";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final TestKithApplication app = ApplicationProvider.getApplicationContext();
  private ServedCommunity community;

  @Before
  public void serve() throws Exception {
    Path root = folder.getRoot().toPath();
    community = ServedCommunity.start(root.resolve("server"));
    try (OtherDevice ben =
        OtherDevice.join(app, root.resolve("ben"), community.ownerLink(), "Ben")) {
      ben.posts(picture(), "Three days above the clouds");
      ben.syncs();
      assertThat(app.phone().home().join(entry("anna")))
          .isInstanceOf(JoinCommunity.Result.Done.class);
    }
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> caption(screen).equals("Three days above the clouds"));
      community.stop();
      screen.until(() -> status(screen).startsWith("Offline"));
    }
    AndroidGraph device = app.phone().graph();
    String post = device.feed().posts(1).get(0).id();
    device.changePost().comment(device.changePost().newComment(), post, UNSENT);
    device
        .publishPost()
        .publishAll(
            List.of(new PublishPost.Source(picture(), "A boat")),
            "Unsent",
            Audience.COMMUNITY,
            Keep.NOTHING);
    app.screens().drafts().keep("comment-" + post, BEGUN);
    community.revokeAll();
    community.restart();
  }

  @After
  public void end() throws IOException {
    app.beginAgain();
    community.close();
  }

  @Test
  public void itJoinsByAFreshInviteAndSeesPosts() throws IOException {
    isShutOut();
    try (var feed = Screen.open(FeedActivity.class)) {
      feed.until(() -> status(feed).equals(app.getString(R.string.status_signed_out)));
      View again = feed.activity().findViewById(R.id.end_again);
      assertThat(again.isShown()).isTrue();
      feed.draw("feed-join-again");
      again.performClick();
    }
    Intent asked = Shadows.shadowOf(app).getNextStartedActivity();
    try (var screen = Screen.open(WelcomeActivity.class, asked)) {
      assertThat(shown(screen.activity(), R.id.again)).isTrue();
      assertThat(shown(screen.activity(), R.id.first)).isFalse();
      screen.draw("welcome-again");
      type(screen, R.id.link, community.memberLink());
      screen.activity().findViewById(R.id.join).performClick();
      type(screen, R.id.name, "Anna Åberg");
      type(screen, R.id.handle, "anna2");
      screen.outliveProcess(asked);
      screen.activity().findViewById(R.id.join).performClick();
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(Shadows.shadowOf(app).getNextStartedActivity().getComponent())
        .isEqualTo(new ComponentName(app, FeedActivity.class));
    try (var feed = Screen.open(FeedActivity.class)) {
      feed.until(() -> caption(feed).equals("Three days above the clouds"));
      feed.until(() -> status(feed).equals("Up to date"));
      assertThat(shown(feed.activity(), R.id.end_again)).isFalse();
    }
    assertThat(app.phone().graph().self().handle()).isEqualTo("anna2");
    assertThat(app.phone().graph().outbox().read(OutboxReader::rows)).isEmpty();
    assertThat(app.phone().home().isShutOut()).isFalse();
  }

  @Test
  public void whatWasNotSentCanBeCopiedAndDeletedAfterwards() throws IOException {
    isShutOut();
    assertThat(app.joinAnew(entry("anna2"))).isInstanceOf(JoinCommunity.Result.Done.class);

    try (var outbox = Screen.open(OutboxActivity.class)) {
      outbox.until(() -> shown(outbox.activity(), R.id.to_former));
      outbox.activity().findViewById(R.id.to_former).performClick();
      assertThat(outbox.opened()).isEqualTo(FormerActivity.class.getName());
    }
    try (var former = Screen.open(FormerActivity.class)) {
      RecyclerView rows = former.activity().findViewById(R.id.things);
      former.until(() -> rows.getChildCount() == 4);
      former.draw("former");
      rows.getChildAt(1).findViewById(R.id.copy).performClick();
      assertThat(copied()).isEqualTo(UNSENT);
      rows.getChildAt(3).findViewById(R.id.copy).performClick();
      assertThat(copied()).isEqualTo(BEGUN);

      rows.getChildAt(2).findViewById(R.id.anew).performClick();
      assertThat(former.opened()).isEqualTo(ComposeActivity.class.getName());
      try (var compose = Screen.open(ComposeActivity.class)) {
        compose.until(() -> !app.composer().model().state().now().draft().pictures().isEmpty());
        assertThat(app.composer().model().state().now().draft().caption()).isEqualTo("Unsent");
        assertThat(app.composer().model().state().now().draft().pictures().get(0).alt())
            .isEqualTo("A boat");
      }

      former.activity().findViewById(R.id.delete).performClick();
      former.until(() -> rows.getChildCount() == 0);
      former.recreate();
      assertThat(app.phone().home().folders().former()).hasSize(1);
      former.leave();
      former.until(() -> noneIsLeft());
    }
    assertThat(app.phone().graph().self().handle()).isEqualTo("anna2");
  }

  @Test
  public void aLinkThatIsOpenedElsewhereLeadsTheWayInAndNotNowLeavesAllAsItIs() throws IOException {
    Intent opened = new Intent(Intent.ACTION_VIEW, Uri.parse(community.memberLink()));
    try (var unknown = Screen.open(WelcomeActivity.class, opened)) {
      // Nobody knows yet that the phone was shut out: its feed finds out.
      assertThat(unknown.activity().isFinishing()).isTrue();
    }
    isShutOut();
    try (var screen = Screen.open(WelcomeActivity.class, opened)) {
      EditText field = screen.activity().findViewById(R.id.link);
      assertThat(field.getText()).hasToString(opened.getDataString());
      screen.activity().findViewById(R.id.not_now).performClick();
      assertThat(screen.activity().isFinishing()).isTrue();
    }
    try (var plain = Screen.open(WelcomeActivity.class)) {
      assertThat(plain.activity().isFinishing()).isTrue();
    }
    assertThat(app.phone().graph().self().handle()).isEqualTo("anna");
    assertThat(app.phone().graph().outbox().read(OutboxReader::rows)).hasSize(2);
  }

  @Test
  public void nobodyLeavesForTheOldScreensWhileItJoins() throws IOException {
    isShutOut();
    Intent opened = new Intent(Intent.ACTION_VIEW, Uri.parse(community.memberLink()));
    community.stop();
    try (var screen = Screen.open(WelcomeActivity.class, opened)) {
      screen.activity().findViewById(R.id.join).performClick();
      type(screen, R.id.name, "Anna");
      type(screen, R.id.handle, "anna2");
      screen.activity().findViewById(R.id.join).performClick();
      screen.activity().getOnBackPressedDispatcher().onBackPressed();
      assertThat(screen.activity().isFinishing()).isFalse();
      assertThat(screen.activity().findViewById(R.id.not_now).isEnabled()).isFalse();

      screen.until(() -> shown(screen.activity(), R.id.sentence));
      assertThat(screen.activity().findViewById(R.id.not_now).isEnabled()).isTrue();
      screen.activity().getOnBackPressedDispatcher().onBackPressed();
      assertThat(screen.activity().isFinishing()).isTrue();
    }
  }

  @Test
  public void aProcessThatEndedBetweenTheJoinAndItsEndIsFollowedByOneThatEndsIt()
      throws IOException {
    isShutOut();
    assertThat(app.phone().home().joinAnew(entry("anna2")))
        .isInstanceOf(JoinCommunity.Result.Done.class);
    assertThat(app.phone().graph().self().handle()).isEqualTo("anna");

    app.beginAgain();

    assertThat(app.phone().graph().self().handle()).isEqualTo("anna2");
    assertThat(app.phone().home().folders().former()).hasSize(1);
  }

  @Test
  public void aJoinThatIsRefusedLeavesAllAsItIs() throws IOException {
    isShutOut();

    assertThat(app.joinAnew(entry("anna"))).isInstanceOf(JoinCommunity.Result.No.class);

    assertThat(app.phone().graph().self().handle()).isEqualTo("anna");
    assertThat(app.phone().home().folders().former()).isEmpty();
  }

  /** The feed has learned it from the server. */
  private void isShutOut() {
    try (var feed = Screen.open(FeedActivity.class)) {
      feed.until(() -> app.phone().home().isShutOut());
    }
  }

  private boolean noneIsLeft() {
    return app.getNoBackupFilesDir().list() instanceof String[] names
        && Stream.of(names).noneMatch(name -> name.matches("(former|gone)-.*"));
  }

  private ByLink entry(String handle) throws IOException {
    InviteLink.Result.Parsed link =
        (InviteLink.Result.Parsed) InviteLink.parse(community.memberLink());
    return new ByLink(link.link(), handle, "Anna", null);
  }

  private String copied() {
    ClipboardManager clipboard = app.getSystemService(ClipboardManager.class);
    return Objects.requireNonNull(clipboard.getPrimaryClip()).getItemAt(0).getText().toString();
  }

  private static boolean shown(android.app.Activity screen, int id) {
    return screen.findViewById(id) instanceof View view && view.isShown();
  }

  private static void type(Screen<WelcomeActivity> screen, int field, String text) {
    EditText view = screen.activity().findViewById(field);
    view.setText(text);
  }

  private static String caption(Screen<FeedActivity> screen) {
    RecyclerView posts = screen.activity().findViewById(R.id.posts);
    View card = posts.getChildAt(0);
    return card == null ? "" : ((TextView) card.findViewById(R.id.caption)).getText().toString();
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
