package app.kith.android.video;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.view.View;
import android.widget.TextView;
import androidx.media3.common.Player;
import androidx.media3.datasource.cache.Cache;
import androidx.media3.ui.PlayerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.screen.Screen;
import app.kith.android.served.OtherDevice;
import app.kith.android.served.ServedCommunity;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostView;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.loop.HomeSync;
import app.kith.core.loop.SyncEnd;
import app.kith.core.model.Audience;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.sync.exchange.SyncListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import org.robolectric.shadows.ShadowLooper;

/** Somebody else's video, played on this phone from a real server. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class VideoScreenTest {
  private static final Path CLIP = Path.of("..", "..", "assets", "clips", "stream.mp4");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FRAME = Duration.ofMillis(20);
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(4);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private ServedCommunity community;
  private OtherDevice ben;

  @Before
  public void serve() throws IOException {
    TestCodecs.add();
    Path root = folder.getRoot().toPath();
    community = ServedCommunity.start(root.resolve("server"));
    ben = OtherDevice.join(app, root.resolve("ben"), community.ownerLink(), "Ben");
    InviteLink invite =
        ((InviteLink.Result.Parsed) InviteLink.parse(community.memberLink())).link();
    assertThat(app.phone().home().join(new ByLink(invite, "anna", "Anna", null)))
        .isInstanceOf(JoinCommunity.Result.Done.class);
  }

  @After
  public void end() throws IOException {
    app.videos().close();
    ben.close();
    app.phone().close();
    community.close();
    TestCodecs.clear();
  }

  private PostView came(Path clip) throws IOException {
    ben.posts(clip, "By the stream");
    ben.syncs();
    syncs();
    return app.phone().graph().feed().posts(1).get(0);
  }

  private void syncs() throws IOException {
    assertThat(new HomeSync(app.phone().graph(), new SyncListener() {}).call(PATIENCE))
        .isInstanceOf(SyncEnd.Settled.class);
    app.phone().changed();
  }

  private Screen<VideoActivity> open(PostView post) {
    return Screen.open(VideoActivity.class, intent(post));
  }

  private Intent intent(PostView post) {
    return VideoActivity.intent(app, post.id(), video(post).picture().id());
  }

  private static PostPicture video(PostView post) {
    return post.media().get(0);
  }

  private static String key(PostView post) {
    return ShelfKey.of(post.id(), video(post)).text();
  }

  @Test
  public void aVideoIsPlayedToItsEndAndAgainWithoutANetwork() throws IOException {
    PostView post = came(CLIP);
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_READY);
      assertThat(isKeptLit(screen)).isTrue();
      playUntil(screen, () -> state(screen) == Player.STATE_ENDED);
      assertThat(isKeptLit(screen)).isFalse();
      assertThat(player(screen).getDuration()).isEqualTo(6_000);
      assertThat(sentence(screen)).isEmpty();
      screen.draw("video");
    }
    Cache kept = app.videos().cache();
    long whole = video(post).bytes();
    assertThat(kept.isCached(key(post), 0, whole)).isTrue();

    community.stop();
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_ENDED);
    }
  }

  @Test
  public void whoSeeksGetsWhatIsThereAndNotAllThatIsBefore() throws IOException {
    PostView post = came(LongClip.write(CLIP, folder.getRoot().toPath().resolve("long.mp4")));
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_READY);
      player(screen).seekTo(250_000);
      playUntil(
          screen,
          () ->
              state(screen) == Player.STATE_READY && player(screen).getCurrentPosition() > 251_000);

      long whole = video(post).bytes();
      long fetched = app.videos().cache().getCachedBytes(key(post), 0, whole);
      assertThat(fetched).isLessThan(whole / 2);
      assertThat(app.videos().cache().getCachedSpans(key(post)))
          .anyMatch(span -> span.position > whole / 2)
          .noneMatch(span -> span.position > whole / 2.5 && span.position < whole / 1.5);
    }
  }

  @Test
  public void withoutANetworkItSaysSoAndPlaysOnceThereIsOne() throws IOException {
    PostView post = came(CLIP);
    community.stop();
    try (var screen = open(post)) {
      screen.until(() -> sentence(screen).equals(app.getString(R.string.video_away)));
      screen.draw("video-away");

      community.restart();
      screen.activity().findViewById(R.id.again).performClick();
      playUntil(screen, () -> state(screen) == Player.STATE_ENDED);
    }
  }

  @Test
  public void anotherCommunitysServerIsGivenNothingAndGivesNothing() throws IOException {
    PostView post = came(CLIP);
    community.stop();
    try (ServedCommunity other =
            ServedCommunity.startAt(
                folder.getRoot().toPath().resolve("other"), community.address());
        var screen = open(post)) {
      assertThat(other.ownerLink()).isNotEmpty();
      screen.until(() -> sentence(screen).equals(app.getString(R.string.video_unsafe)));
      screen.draw("video-unsafe");
    }
  }

  @Test
  public void whatIsDeletedIsErasedAndPlaysNoMore() throws IOException {
    PostView post = came(CLIP);
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_ENDED);
      assertThat(app.videos().cache().getKeys()).hasSize(1);

      ben.deletes(post.id());
      ben.syncs();
      syncs();

      screen.until(() -> sentence(screen).equals(app.getString(R.string.video_gone)));
      screen.until(this::nothingIsKept);
    }
    community.stop();
    try (var screen = open(post)) {
      screen.until(() -> sentence(screen).equals(app.getString(R.string.video_gone)));
    }
  }

  private boolean nothingIsKept() {
    try {
      return app.videos().cache().getKeys().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  public void anOwnVideoPlaysFromThisPhoneAlone() throws IOException {
    community.stop();
    app.phone().graph().publishPost().publish(List.of(CLIP), "", Audience.COMMUNITY);
    PostView post = app.phone().graph().feed().posts(1).get(0);
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_ENDED);
    }
    assertThat(nothingIsKept()).isTrue();
  }

  @Test
  public void aPhoneWithoutADecoderOffersAnotherApp() throws IOException {
    TestCodecs.clear();
    PostView post = came(CLIP);
    try (var screen = open(post)) {
      playUntil(screen, () -> sentence(screen).equals(app.getString(R.string.video_no_decoder)));
      screen.draw("video-no-decoder");

      screen.activity().findViewById(R.id.elsewhere).performClick();
      screen.until(() -> Shadows.shadowOf(screen.activity()).peekNextStartedActivity() != null);
      Intent given = Shadows.shadowOf(screen.activity()).getNextStartedActivity();
      assertThat(given.getAction()).isEqualTo(Intent.ACTION_VIEW);
      assertThat(given.getType()).isEqualTo("video/mp4");
      assertThat(given.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION).isNotZero();
    }
  }

  @Test
  public void itPausesWhenItIsLeftAndGoesOnThereAfterATurnAndByTheNextProcess() throws IOException {
    PostView post = came(CLIP);
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_READY && at(screen) > 1_000);
      Player before = player(screen);

      screen.recreate();
      assertThat(player(screen)).isSameAs(before);
      assertThat(before.getPlayWhenReady()).isTrue();

      long left = at(screen);
      screen.outliveProcess(intent(post));
      playUntil(screen, () -> state(screen) == Player.STATE_READY);
      assertThat(player(screen).getPlayWhenReady()).isFalse();
      assertThat(at(screen)).isGreaterThanOrEqualTo(left - 100);
    }
  }

  @Test
  public void whoMutesAVideoHearsNoneOfTheOthers() throws IOException {
    PostView post = came(CLIP);
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_READY);
      screen.activity().findViewById(R.id.sound).performClick();
      assertThat(player(screen).getVolume()).isZero();
    }
    try (var screen = open(post)) {
      playUntil(screen, () -> state(screen) == Player.STATE_READY);
      assertThat(player(screen).getVolume()).isZero();
      assertThat(screen.activity().findViewById(R.id.sound).getContentDescription())
          .isEqualTo(app.getString(R.string.video_unmute));
    }
  }

  /** As {@link Screen#until}, while time goes on. */
  private static void playUntil(Screen<VideoActivity> screen, BooleanSupplier expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!expected.getAsBoolean()) {
      assertThat(System.nanoTime()).as(() -> standing(screen)).isLessThan(end);
      ShadowLooper.idleMainLooper(FRAME.toMillis(), TimeUnit.MILLISECONDS);
      // The player's threads go by the real clock between two frames.
      LockSupport.parkNanos(BETWEEN_FRAMES.toNanos());
    }
  }

  private static String standing(Screen<VideoActivity> screen) {
    PlayerView view = screen.activity().findViewById(R.id.player);
    Player now = view.getPlayer();
    return now == null
        ? "no player; " + sentence(screen)
        : "state %d at %d of %d, %d here, %s; %s"
            .formatted(
                now.getPlaybackState(),
                now.getCurrentPosition(),
                now.getDuration(),
                now.getBufferedPosition(),
                now.getPlayerError(),
                sentence(screen));
  }

  private static Player player(Screen<VideoActivity> screen) {
    PlayerView view = screen.activity().findViewById(R.id.player);
    return Objects.requireNonNull(view.getPlayer());
  }

  private static int state(Screen<VideoActivity> screen) {
    PlayerView view = screen.activity().findViewById(R.id.player);
    return view.getPlayer() == null ? Player.STATE_IDLE : view.getPlayer().getPlaybackState();
  }

  private static boolean isKeptLit(Screen<VideoActivity> screen) {
    return screen.activity().findViewById(R.id.player).getKeepScreenOn();
  }

  private static long at(Screen<VideoActivity> screen) {
    return player(screen).getCurrentPosition();
  }

  private static String sentence(Screen<VideoActivity> screen) {
    TextView view = screen.activity().findViewById(R.id.sentence);
    View about = screen.activity().findViewById(R.id.about);
    return about.isShown() ? view.getText().toString() : "";
  }
}
