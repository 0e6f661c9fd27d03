package app.kith.android.work;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.graphics.Bitmap;
import android.os.SystemClock;
import android.provider.Settings;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import androidx.work.ListenableWorker;
import androidx.work.WorkInfo;
import androidx.work.WorkManager;
import androidx.work.testing.TestDriver;
import androidx.work.testing.TestWorkerBuilder;
import androidx.work.testing.WorkManagerTestInitHelper;
import app.kith.android.R;
import app.kith.android.TestKithApplication;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.compose.StrangeProvider;
import app.kith.android.feed.FeedActivity;
import app.kith.android.screen.Screen;
import app.kith.android.served.OtherDevice;
import app.kith.android.served.Relay;
import app.kith.android.served.ServedCommunity;
import app.kith.core.feed.PostView;
import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Identity;
import app.kith.core.remote.trust.InviteLink;
import com.google.common.util.concurrent.Futures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowSystemClock;

/** What was posted here goes out, whatever happens to the app meanwhile; each byte about once. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class BackgroundSendTest {
  private static final int SIDE = 2600;
  private static final long PART = 3 << 20;
  private static final long PATIENCE_SECONDS = 60;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final TestKithApplication app = ApplicationProvider.getApplicationContext();
  private ServedCommunity community;
  private OtherDevice ben;
  private Relay relay;

  @Before
  public void serveAndJoin() throws IOException {
    Path root = folder.getRoot().toPath();
    Robolectric.buildContentProvider(StrangeProvider.class).create(StrangeProvider.AUTHORITY);
    community = ServedCommunity.start(root.resolve("server"));
    relay = new Relay(community.port());
    ben = OtherDevice.join(app, root.resolve("ben"), community.ownerLink(), "Ben");
    InviteLink link = ((InviteLink.Result.Parsed) InviteLink.parse(community.memberLink())).link();
    assertThat(app.phone().home().join(new ByLink(link, "anna", "Anna", null)))
        .isInstanceOf(JoinCommunity.Result.Done.class);
    onlyByRelay();
  }

  @After
  public void end() throws IOException {
    ben.close();
    relay.close();
    app.phone().close();
    community.close();
  }

  @Test
  public void aPostMadeInFlightModeIsSentByAndroidOnceThereIsANetwork() throws IOException {
    community.stop();
    Intent shared =
        new Intent(Intent.ACTION_SEND)
            .setType("image/jpeg")
            .putExtra(Intent.EXTRA_TEXT, "From far away")
            .putExtra(Intent.EXTRA_STREAM, StrangeProvider.file("lamp.jpg"));
    try (var screen = Screen.open(ComposeActivity.class, shared)) {
      View post = screen.activity().findViewById(R.id.post);
      screen.until(() -> tiles(screen) > 0);
      screen.until(post::isEnabled);
      post.performClick();
      screen.until(screen.activity()::isFinishing);
    }
    app.beginAgain();

    WorkInfo asked = asked();
    assertThat(asked.getState()).isEqualTo(WorkInfo.State.ENQUEUED);
    driver().setAllConstraintsMet(asked.getId());
    assertThat(asked().getRunAttemptCount()).as("it was tried, in vain").isEqualTo(1);
    assertThat(asked().getState()).isEqualTo(WorkInfo.State.ENQUEUED);

    community.restart();
    assertThat(worker().doWork()).isEqualTo(ListenableWorker.Result.success());
    ben.syncs();
    assertThat(ben.feed()).extracting(PostView::caption).containsExactly("From far away");
    assertThat(ben.feed().get(0).media()).hasSize(1);
  }

  @Test
  public void aWorkerThatIsStoppedInTheMiddleIsGoneOnWithWhereItWas() throws Exception {
    Path large = posts("One large picture");
    relay.holdAfter(Files.size(large) / 2);

    SyncWorker stopped = worker();
    CompletableFuture<ListenableWorker.Result> first = inBackground(stopped);
    until(relay::isHolding);
    stopped.onStopped();
    relay.cut();
    assertThat(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .isEqualTo(ListenableWorker.Result.retry());
    app.beginAgain();
    relay.release();
    onlyByRelay();
    assertThat(worker().doWork()).isEqualTo(ListenableWorker.Result.success());

    sentAboutOnce(large, 1.7);
    arrivedOnce("One large picture");
  }

  @Test
  public void twoWorkersAtOnceDoTheWorkOnce() throws Exception {
    Path large = posts("Two at once");
    relay.holdAfter(PART);

    CompletableFuture<ListenableWorker.Result> one = inBackground(worker());
    until(relay::isHolding);
    CompletableFuture<ListenableWorker.Result> other = inBackground(worker());
    relay.release();

    assertThat(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .isEqualTo(ListenableWorker.Result.success());
    assertThat(other.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .isEqualTo(ListenableWorker.Result.success());
    sentAboutOnce(large, 1.1);
    arrivedOnce("Two at once");
  }

  @Test
  public void besideTheOpenAppAWorkerLooksOn() throws Exception {
    Path large = posts("While I look");
    relay.holdAfter(PART);
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(relay::isHolding);
      CompletableFuture<ListenableWorker.Result> worker = inBackground(worker());
      relay.release();
      screen.until(() -> isCurrent(screen));
      assertThat(worker.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .isEqualTo(ListenableWorker.Result.success());
    }

    sentAboutOnce(large, 1.1);
    arrivedOnce("While I look");
  }

  @Test
  public void turningTheScreenInTheMiddleOfAnUploadSendsNothingTwice() throws Exception {
    Path large = posts("Turned");
    relay.holdAfter(PART);
    try (var screen = Screen.open(FeedActivity.class)) {
      screen.until(relay::isHolding);
      screen.recreate();
      relay.release();
      screen.until(() -> isCurrent(screen));
    }

    sentAboutOnce(large, 1.1);
    arrivedOnce("Turned");
  }

  @Test
  public void clocksThatJumpLoseNothingAndTurnNothingAround() throws Exception {
    posts("First");
    Settings.Global.putInt(app.getContentResolver(), Settings.Global.BOOT_COUNT, 7);
    SystemClock.setCurrentTimeMillis(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(4000));
    ShadowSystemClock.advanceBy(3, TimeUnit.DAYS);
    posts("Second");
    SystemClock.setCurrentTimeMillis(TimeUnit.DAYS.toMillis(3));
    posts("Third");

    assertThat(worker().doWork()).isEqualTo(ListenableWorker.Result.success());
    ben.syncs();
    assertThat(ben.feed())
        .extracting(PostView::caption)
        .containsExactly("Third", "Second", "First");
  }

  /** The server also tells where it really is; without the relay nothing is counted. */
  private void onlyByRelay() throws IOException {
    app.phone()
        .graph()
        .outbox()
        .write(writer -> {
          Identity is = writer.identity().orElseThrow();
          writer.setIdentity(
              new Identity(
                  is.community(),
                  is.pin(),
                  is.pinMode(),
                  List.of(relay.address()),
                  is.account(),
                  is.handle(),
                  is.device(),
                  is.token(),
                  is.privateKey(),
                  is.communityName()));
          return true;
        });
  }

  private Path posts(String caption) throws IOException {
    Path file = noise(folder.getRoot().toPath().resolve(caption + ".jpg"), caption.hashCode());
    app.phone().graph().publishPost().publish(List.of(file), caption, Audience.COMMUNITY);
    return file;
  }

  /** A picture that no codec makes small. */
  private static Path noise(Path file, long seed) throws IOException {
    int[] pixels = new Random(seed).ints((long) SIDE * SIDE).map(it -> it | 0xff000000).toArray();
    Bitmap drawn = Bitmap.createBitmap(pixels, SIDE, SIDE, Bitmap.Config.ARGB_8888);
    try (OutputStream out = Files.newOutputStream(file)) {
      drawn.compress(Bitmap.CompressFormat.JPEG, 100, out);
    }
    assertThat(Files.size(file)).isGreaterThan(2 * PART);
    return file;
  }

  private SyncWorker worker() {
    return TestWorkerBuilder.from(app, SyncWorker.class, Runnable::run).build();
  }

  private static CompletableFuture<ListenableWorker.Result> inBackground(SyncWorker worker) {
    CompletableFuture<ListenableWorker.Result> result = new CompletableFuture<>();
    new Thread(() -> result.complete(worker.doWork()), "worker").start();
    return result;
  }

  private static void until(BooleanSupplier expected) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!expected.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nanoseconds of waiting").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private void sentAboutOnce(Path file, double times) throws IOException {
    long size = Files.size(file);
    assertThat(relay.sent()).isGreaterThan(size).isLessThan((long) (times * size));
  }

  private void arrivedOnce(String caption) throws IOException {
    ben.syncs();
    assertThat(ben.feed()).extracting(PostView::caption).containsExactly(caption);
  }

  private WorkInfo asked() {
    return Futures.getUnchecked(
            WorkManager.getInstance(app).getWorkInfosForUniqueWork(SyncSchedule.SEND))
        .get(0);
  }

  private TestDriver driver() {
    return Objects.requireNonNull(WorkManagerTestInitHelper.getTestDriver(app));
  }

  private static boolean isCurrent(Screen<FeedActivity> screen) {
    TextView pill = screen.activity().findViewById(R.id.pill);
    return pill.getText().toString().equals("Up to date");
  }

  private static int tiles(Screen<ComposeActivity> screen) {
    androidx.recyclerview.widget.RecyclerView tiles = screen.activity().findViewById(R.id.tiles);
    return tiles.getAdapter() == null ? 0 : tiles.getAdapter().getItemCount();
  }
}
