package app.kith.android.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.graphics.Bitmap;
import android.net.Uri;
import android.view.View;
import android.widget.TextView;
import androidx.core.content.FileProvider;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import androidx.viewpager2.widget.ViewPager2;
import androidx.work.testing.TestWorkerBuilder;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.feed.SeededPhone;
import app.kith.android.lend.LentFiles;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.android.work.SyncWorker;
import app.kith.core.feed.PostView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.util.ReflectionHelpers;

/** The viewer of a phone that nobody can reach. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class ViewerScreenTest {
  private static final int PLACEHOLDER = 32;
  private static final int QUICK = 1024;

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private String own = "";
  private String away = "";

  @Before
  public void fill() throws IOException {
    // It remembers where files lie, and each test has another folder.
    Map<?, ?> known = ReflectionHelpers.getStaticField(FileProvider.class, "sCache");
    known.clear();
    SeededPhone phone = new SeededPhone(app);
    phone.came(Instant.now().minus(Duration.ofDays(1)), "Not here yet", "bridge.jpg", false);
    phone.posts(
        "Three days above the clouds. The path by the old mill is still there.",
        "picos.jpg",
        "aizkorri.jpg",
        "stream.jpg");
    List<PostView> posts = app.phone().graph().feed().posts(9);
    own = posts.get(0).id();
    away = posts.get(1).id();
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  private Screen<ViewerActivity> open(String post, int index) {
    return Screen.open(ViewerActivity.class, ViewerActivity.intent(app, post, index));
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("viewer", this::draw);
  }

  private void draw(String name) throws IOException {
    try (var screen = open(own, 1)) {
      screen.until(() -> longer(screen) > QUICK);
      assertThat(text(screen, R.id.place)).contains("2").contains("3");
      screen.draw(name);
      screen.activity().findViewById(R.id.details).performClick();
      screen.draw(name + "-details");
    }
  }

  @Test
  public void anOwnPictureIsShownFromItsOriginalAsLargeAsTheScreenNeeds() {
    try (var screen = open(own, 0)) {
      screen.until(() -> longer(screen) > QUICK);

      assertThat(text(screen, R.id.standing)).isEqualTo(app.getString(R.string.viewer_here));
      assertThat(stage(screen).getContentDescription().toString())
          .startsWith("1 of 3. Photo by Linh Trần");
    }
  }

  @Test
  public void aPictureThatIsNotHereIsItsPlaceholderAndASentence() throws IOException {
    try (var screen = open(away, 0)) {
      screen.until(() -> page(screen) != null && view(screen, R.id.absent).isShown());

      assertThat(longer(screen)).isEqualTo(PLACEHOLDER);
      screen.draw("viewer-not-here");
    }
  }

  @Test
  public void aPostThatIsNotKnownIsSaidToBeGone() throws IOException {
    try (var screen = open("0".repeat(32), 0)) {
      screen.until(() -> view(screen, R.id.gone).isShown());
      screen.draw("viewer-gone");
    }
  }

  @Test
  public void theSamePictureIsShownAfterATurnAndByTheNextProcess() {
    try (var screen = open(own, 0)) {
      screen.until(() -> longer(screen) > 0);
      pager(screen).setCurrentItem(2, false);
      screen.until(() -> text(screen, R.id.place).equals("3 of 3"));

      screen.recreate();
      screen.until(() -> text(screen, R.id.place).equals("3 of 3"));
      assertThat(pager(screen).getCurrentItem()).isEqualTo(2);

      screen.outliveProcess(ViewerActivity.intent(app, own, 0));
      screen.until(() -> text(screen, R.id.place).equals("3 of 3"));
      screen.until(() -> pager(screen).getCurrentItem() == 2);
    }
  }

  @Test
  public void aZoomedPictureIsDecodedLarger() throws IOException {
    try (var screen = open(own, 0)) {
      screen.until(() -> longer(screen) > QUICK);
      Bitmap fits = stage(screen).shown();

      stage(screen).performAccessibilityAction(larger(screen), null);
      stage(screen).performAccessibilityAction(larger(screen), null);

      assertThat(stage(screen).stage().zoom()).isEqualTo(4);
      screen.until(() -> stage(screen).shown() != fits);
      assertThat(longer(screen)).isGreaterThan(2048);
      screen.draw("viewer-zoomed");
    }
  }

  @Test
  public void theOriginalIsSavedWhereTheSystemSays() throws IOException {
    Uri chosen = Uri.parse("content://documents/chosen");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Shadows.shadowOf(app.getContentResolver()).registerOutputStream(chosen, written);
    try (var screen = open(own, 0)) {
      screen.until(() -> longer(screen) > 0);
      screen.activity().findViewById(R.id.save).performClick();
      ShadowActivity system = Shadows.shadowOf(screen.activity());
      ShadowActivity.IntentForResult asked = system.getNextStartedActivityForResult();
      assertThat(asked.intent.getAction()).isEqualTo(Intent.ACTION_CREATE_DOCUMENT);
      assertThat(asked.intent.getStringExtra(Intent.EXTRA_TITLE)).isEqualTo("Linh Trần 1.jpg");

      system.receiveResult(asked.intent, Activity.RESULT_OK, new Intent().setData(chosen));

      screen.until(() -> text(screen, R.id.notice).equals(app.getString(R.string.viewer_saved)));
      assertThat(written.toByteArray())
          .isEqualTo(Files.readAllBytes(SeededPhone.PHOTOS.resolve("picos.jpg")));
      screen.draw("viewer-saved");
    }
  }

  @Test
  public void whatCannotBeFetchedIsNotSavedAndSaysWhy() {
    Uri chosen = Uri.parse("content://documents/chosen");
    try (var screen = open(away, 0)) {
      screen.until(() -> page(screen) != null);
      screen.activity().findViewById(R.id.save).performClick();
      ShadowActivity system = Shadows.shadowOf(screen.activity());
      ShadowActivity.IntentForResult asked = system.getNextStartedActivityForResult();
      system.receiveResult(asked.intent, Activity.RESULT_OK, new Intent().setData(chosen));

      screen.until(() -> text(screen, R.id.notice).startsWith("Not done. It is not on this phone"));
    }
  }

  @Test
  public void aPhoneWithoutPlacesToSaveAndWithoutTakersIsSaid() {
    try (var screen = open(own, 0)) {
      screen.until(() -> longer(screen) > 0);
      Shadows.shadowOf(app).checkActivities(true);
      screen.activity().findViewById(R.id.save).performClick();
      assertThat(text(screen, R.id.notice)).isEqualTo(app.getString(R.string.viewer_no_places));

      screen.activity().findViewById(R.id.share).performClick();
      screen.until(
          () -> text(screen, R.id.notice).equals(app.getString(R.string.viewer_no_takers)));
    }
  }

  @Test
  public void anotherAppIsLentWhatOthersGetAndNotTheOriginal() throws IOException {
    try (var screen = open(own, 1)) {
      screen.until(() -> longer(screen) > 0);
      screen.activity().findViewById(R.id.share).performClick();

      ShadowActivity system = Shadows.shadowOf(screen.activity());
      screen.until(() -> system.peekNextStartedActivity() != null);
      Intent chooser = system.getNextStartedActivity();
      Intent sent =
          Objects.requireNonNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent.class));
      assertThat(sent.getType()).isEqualTo("image/jpeg");
      Uri copy = Objects.requireNonNull(sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri.class));
      assertThat(copy.getAuthority()).isEqualTo("app.kith.lent");
      assertThat(copy.getLastPathSegment()).isEqualTo("Linh Trần 2.jpg");
      String camera = "Northlight";
      assertThat(latin(SeededPhone.PHOTOS.resolve("aizkorri.jpg"))).contains(camera);
      assertThat(latin(lent())).doesNotContain(camera);
    }
  }

  @Test
  public void aCopyThatIsReadyWhileNobodyLooksIsGivenWhenSomebodyDoes() {
    try (var screen = open(own, 1)) {
      screen.until(() -> longer(screen) > 0);
      ShadowActivity system = Shadows.shadowOf(screen.activity());
      screen.activity().findViewById(R.id.share).performClick();
      screen.hide();
      screen.until(() -> isLent());
      screen.settle();
      assertThat(system.peekNextStartedActivity()).isNull();

      screen.seeAgain();
      screen.until(() -> system.peekNextStartedActivity() != null);
      assertThat(system.getNextStartedActivity().getAction()).isEqualTo(Intent.ACTION_CHOOSER);
      screen.settle();
      assertThat(system.getNextStartedActivity()).isNull();
    }
  }

  @Test
  public void oldCopiesGoWithTheNextProcessAndTheNextSync() throws IOException {
    LentFiles lent = new LentFiles(app);
    for (Runnable begins :
        List.<Runnable>of(
            app::tidy,
            () -> TestWorkerBuilder.from(app, SyncWorker.class, Runnable::run).build().doWork())) {
      Path young = Files.write(lent.place("young.jpg"), new byte[1]);
      Path old = Files.write(lent.place("old.jpg"), new byte[1]);
      FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
      Files.setLastModifiedTime(old.getParent(), yesterday);

      begins.run();

      assertThat(old.getParent()).doesNotExist();
      assertThat(young).exists();
    }
  }

  private boolean isLent() {
    Path lent = app.getCacheDir().toPath().resolve("lent");
    try (Stream<Path> all = Files.walk(lent)) {
      return all.filter(Files::isRegularFile)
          .anyMatch(file -> file.getFileName().toString().equals("Linh Trần 2.jpg"));
    } catch (IOException e) {
      return false;
    }
  }

  private static String latin(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** The one file that any other app may read now. */
  private Path lent() throws IOException {
    try (Stream<Path> all = Files.walk(app.getCacheDir().toPath().resolve("lent"))) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(1);
      return files.get(0);
    }
  }

  private static int larger(Screen<ViewerActivity> screen) {
    return stage(screen).createAccessibilityNodeInfo().getActionList().stream()
        .filter(
            action -> screen.activity().getString(R.string.viewer_larger).equals(action.getLabel()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private static ViewPager2 pager(Screen<ViewerActivity> screen) {
    return screen.activity().findViewById(R.id.pages);
  }

  private static @Nullable View page(Screen<ViewerActivity> screen) {
    RecyclerView list = (RecyclerView) pager(screen).getChildAt(0);
    RecyclerView.ViewHolder page =
        list.findViewHolderForAdapterPosition(pager(screen).getCurrentItem());
    return page == null ? null : page.itemView;
  }

  private static StageView stage(Screen<ViewerActivity> screen) {
    return Objects.requireNonNull(page(screen)).findViewById(R.id.stage);
  }

  private static int longer(Screen<ViewerActivity> screen) {
    Bitmap shown = page(screen) == null ? null : stage(screen).shown();
    return shown == null ? 0 : Math.max(shown.getWidth(), shown.getHeight());
  }

  private static View view(Screen<ViewerActivity> screen, int id) {
    return screen.activity().findViewById(id);
  }

  private static String text(Screen<ViewerActivity> screen, int id) {
    TextView view = screen.activity().findViewById(id);
    return view.getText().toString();
  }
}
