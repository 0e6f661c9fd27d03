package app.kith.android.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import android.content.ComponentName;
import android.content.Intent;
import android.database.sqlite.SQLiteDatabase;
import android.graphics.drawable.BitmapDrawable;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.NetworkType;
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.control.MosaicLayout;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.android.viewer.ViewerActivity;
import app.kith.android.work.SyncSchedule;
import app.kith.core.home.DeviceHome;
import app.kith.core.outbox.OutboxSql;
import com.google.common.util.concurrent.Futures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** The feed of a phone that nobody can reach: everything on it is from its own store. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class FeedScreenTest {
  private static final int PLACEHOLDER = 32;

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private SeededPhone phone;

  @Before
  public void fill() throws IOException {
    phone = new SeededPhone(app);
    Instant now = Instant.now();
    phone.came(now.minus(Duration.ofDays(2)), "Not here yet", "bridge.jpg", false);
    phone.came(now.minus(Duration.ofDays(1)), "", "sunset.jpg", true);
    phone.posts(
        "Three days above the clouds. The path by the old mill is still there.",
        "picos.jpg",
        "aizkorri.jpg",
        "stream.jpg");
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("feed", FeedScreenTest::draw);
  }

  @Test
  public void aLikeThatTheDiskRefusesIsSaid() {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);
      phone.refusesWrites();
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      posts.getChildAt(0).findViewById(R.id.like).performClick();

      screen.until(() -> {
        TextView bar =
            screen.activity().findViewById(com.google.android.material.R.id.snackbar_text);
        return bar != null && bar.getText().toString().equals(app.getString(R.string.disk_failed));
      });
    }
  }

  @Test
  public void aPictureThatIsNotHereIsItsPlaceholder() throws IOException {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      posts.scrollToPosition(2);
      screen.until(() -> posts.findViewHolderForAdapterPosition(2) != null);

      RecyclerView.ViewHolder card =
          Objects.requireNonNull(posts.findViewHolderForAdapterPosition(2));
      assertThat(longer(card.itemView)).isEqualTo(PLACEHOLDER);
      screen.draw("feed-placeholder");
    }
  }

  @Test
  public void aTapOnAPictureOpensItInTheViewer() {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      MosaicLayout mosaic = posts.getChildAt(0).findViewById(R.id.mosaic);

      mosaic.getChildAt(1).performClick();

      Intent opened = Shadows.shadowOf(screen.activity()).getNextStartedActivity();
      assertThat(opened.getComponent()).isEqualTo(new ComponentName(app, ViewerActivity.class));
      assertThat(opened.getIntExtra("index", 0)).isEqualTo(1);
    }
  }

  @Test
  public void aTurnedScreenShowsTheSameAtOnce() {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);

      screen.recreate();

      screen.until(() -> cards(screen) == 3);
    }
  }

  @Test
  public void aLikeAsksAndroidForASyncOnceThereIsANetwork() throws Exception {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      posts.scrollToPosition(1);
      screen.until(() -> posts.findViewHolderForAdapterPosition(1) != null);
      Objects.requireNonNull(posts.findViewHolderForAdapterPosition(1))
          .itemView
          .findViewById(R.id.like)
          .performClick();

      screen.until(() -> !asked().isEmpty());
      assertThat(asked())
          .extracting(WorkInfo::getState, work -> work.getConstraints().getRequiredNetworkType())
          .containsExactly(tuple(WorkInfo.State.ENQUEUED, NetworkType.CONNECTED));
    }
  }

  @Test
  public void thePillAndAPostThatWaitsLeadToTheOutbox() {
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(() -> cards(screen) == 3);
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      screen.until(() -> posts.getChildCount() > 0);

      View pill = screen.activity().findViewById(R.id.pill);
      assertThat(pill.getAccessibilityLiveRegion())
          .isEqualTo(View.ACCESSIBILITY_LIVE_REGION_POLITE);
      pill.performClick();
      assertThat(screen.opened()).isEqualTo("app.kith.android.outbox.OutboxActivity");
      posts.getChildAt(0).findViewById(R.id.journey).performClick();
      assertThat(screen.opened()).isEqualTo("app.kith.android.outbox.OutboxActivity");
    }
  }

  @Test
  public void anOutboxOfANewerKithIsToldAndLeftAsItIs() throws IOException {
    app.phone().close();
    Path outbox = new DeviceHome(app.getNoBackupFilesDir().toPath().resolve("device")).outbox();
    try (SQLiteDatabase raw = SQLiteDatabase.openOrCreateDatabase(outbox.toFile(), null)) {
      raw.setVersion(OutboxSql.VERSION + 1);
    }
    try (var screen = Screen.open(FeedActivity.class)) {
      TextView why = screen.activity().findViewById(R.id.end_sentence);
      screen.until(
          () -> why.getText().toString().equals(screen.activity().getString(R.string.end_newer)));
      screen.draw("feed-newer");
    }
  }

  @Test
  public void aDamagedOutboxIsToldAndLeftAsItIs() throws IOException {
    app.phone().close();
    Path outbox = new DeviceHome(app.getNoBackupFilesDir().toPath().resolve("device")).outbox();
    byte[] damaged = "SQLite format 3\0 and then something else".repeat(100).getBytes();
    Files.write(outbox, damaged);
    try (var screen = Screen.open(FeedActivity.class)) {
      TextView why = screen.activity().findViewById(R.id.end_sentence);
      screen.until(
          () -> why.getText().toString().equals(screen.activity().getString(R.string.end_damaged)));
    }
    assertThat(Files.readAllBytes(outbox)).isEqualTo(damaged);
  }

  private List<WorkInfo> asked() {
    return Futures.getUnchecked(
        WorkManager.getInstance(app).getWorkInfosForUniqueWork(SyncSchedule.SEND));
  }

  private static void draw(String name) throws IOException {
    try (var screen = Screen.open(FeedActivity.class)) {
      RecyclerView posts = screen.activity().findViewById(R.id.posts);
      TextView pill = screen.activity().findViewById(R.id.pill);
      String offline = screen.activity().getString(R.string.status_offline_waiting, 1);
      screen.until(() -> pill.getText().toString().equals(offline));
      screen.until(() -> posts.getChildCount() > 0 && longer(posts.getChildAt(0)) > PLACEHOLDER);
      screen.draw(name);
    }
  }

  private static int cards(Screen<FeedActivity> screen) {
    RecyclerView posts = screen.activity().findViewById(R.id.posts);
    return posts.getAdapter() == null ? 0 : posts.getAdapter().getItemCount();
  }

  /** Pixels of the longer side of a card's first picture, as it was decoded. */
  private static int longer(View card) {
    MosaicLayout mosaic = card.findViewById(R.id.mosaic);
    return mosaic.getChildAt(0) instanceof ImageView tile
            && tile.getDrawable() instanceof BitmapDrawable shown
        ? Math.max(shown.getBitmap().getWidth(), shown.getBitmap().getHeight())
        : 0;
  }
}
