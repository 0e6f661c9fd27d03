package app.kith.android.compose;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.R;
import app.kith.android.TestKithApplication;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.core.draft.Kept;
import app.kith.core.feed.PostView;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** Writing a post on a phone that nobody can reach. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class ComposeScreenTest {
  private static final String WORDS =
      "The whole week in four pictures. Bà’s table on Sunday, and Nam’s kite that really flew";

  private final TestKithApplication app = ApplicationProvider.getApplicationContext();

  @Before
  public void join() throws IOException {
    new SeededPhone(app);
    Robolectric.buildContentProvider(StrangeProvider.class).create(StrangeProvider.AUTHORITY);
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("compose", ComposeScreenTest::draw);
  }

  @Test
  public void anEmptyOneIsDrawnWithTheFaceOfWhoWrites() throws IOException {
    try (var screen = Screen.open(ComposeActivity.class)) {
      screen.until(() -> text(screen, R.id.avatar).equals("L"));
      screen.draw("compose-empty");
    }
  }

  @Test
  public void aPictureIsDescribedAndMovedAndTheDraftOutlivesTheProcess() throws IOException {
    try (var screen = Screen.open(ComposeActivity.class, shared("picos.jpg", "stream.jpg"))) {
      screen.until(() -> tiles(screen) == 2);
      tile(screen, 0).performClick();
      type(screen, R.id.description, "A path in the mountains");
      screen.activity().findViewById(R.id.later).performClick();
      type(screen, R.id.caption, WORDS);
      screen.draw("compose-describe");
      screen.recreate();
      assertThat(text(screen, R.id.caption)).isEqualTo(WORDS);
      screen.until(() -> kept(WORDS));
    }

    app.beginAgain();
    try (var screen = Screen.open(ComposeActivity.class)) {
      screen.until(() -> tiles(screen) == 2);
      assertThat(text(screen, R.id.caption)).isEqualTo(WORDS);
      assertThat(tile(screen, 1).getContentDescription())
          .hasToString("Picture 2: A path in the mountains");
      click(screen, R.id.post);
      screen.until(screen.activity()::isFinishing);
    }

    PostView post = app.phone().graph().feed().posts(9).get(0);
    assertThat(post.caption()).isEqualTo(WORDS);
    assertThat(post.media())
        .extracting(it -> it.picture().alt())
        .containsExactly(null, "A path in the mountains");
  }

  @Test
  public void wordsAloneAreAPost() throws IOException {
    Intent words = new Intent(Intent.ACTION_SEND).setType("text/plain");
    words.putExtra(Intent.EXTRA_TEXT, "https://example.org/a-good-page");
    try (var screen = Screen.open(ComposeActivity.class, words)) {
      screen.until(() -> !text(screen, R.id.caption).isEmpty());
      click(screen, R.id.post);
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(app.phone().graph().feed().posts(9))
        .extracting(PostView::caption)
        .containsExactly("https://example.org/a-good-page");
  }

  @Test
  public void whatOtherAppsDoIsSaidAndTheRestIsTaken() throws IOException {
    List<Uri> uris =
        List.of(
            StrangeProvider.file("picos.jpg"),
            StrangeProvider.doing("gone"),
            StrangeProvider.doing("null"),
            StrangeProvider.doing("secret"),
            StrangeProvider.doing("throws"),
            StrangeProvider.doing("text"),
            StrangeProvider.file("stream.jpg"));
    try (var screen = Screen.open(ComposeActivity.class, shares(uris))) {
      screen.until(() -> tiles(screen) == 2);
      screen.until(() -> notes(screen).size() == 5);
      assertThat(notes(screen))
          .containsExactly(
              "gone is not there any more. Choose another.",
              "null is not there any more. Choose another.",
              "secret can't be read: the other app doesn't hand it over. Save it on this phone, then choose it here.",
              "What was chosen can't be read: the other app doesn't hand it over. Save it on this phone, then choose it here.",
              "text is nothing that Kith can show. Take JPEG, PNG, GIF, WebP or MP4.");
      screen.draw("compose-bad-files");
    }
  }

  @Test
  public void noFileOfThisAppsOwnIsGivenAway() throws IOException {
    File secret = new File(app.getNoBackupFilesDir(), "device/outbox.db");
    List<Uri> uris =
        List.of(
            Uri.fromFile(secret),
            Uri.parse(secret.getPath()),
            Uri.parse("content://app.kith.lent/captures/x.jpg"),
            Uri.parse("content://0@app.kith.lent/captures/x.jpg"),
            Uri.parse("android.resource://app.kith/drawable/mark"));
    try (var screen = Screen.open(ComposeActivity.class, shares(uris))) {
      screen.until(() -> notes(screen).size() == 1);
      screen.settle();
      assertThat(notes(screen).get(0)).startsWith("What was chosen can't be read");
      assertThat(tiles(screen)).isZero();
    }
  }

  @Test
  public void whatASharedIntentLacksOrIsTooMuchIsSaid() {
    for (Intent each :
        List.of(
            new Intent(Intent.ACTION_SEND).setType("image/jpeg"),
            new Intent(Intent.ACTION_SEND_MULTIPLE).setType("image/*"),
            new Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, "a string"),
            new Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, new Intent()),
            new Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_TEXT, 7),
            new Intent(Intent.ACTION_SEND_MULTIPLE)
                .putExtra(Intent.EXTRA_STREAM, new ArrayList<>(List.of(new Intent()))))) {
      try (var screen = Screen.open(ComposeActivity.class, each)) {
        assertThat(notes(screen))
            .as(each.toString())
            .containsExactly(app.getString(R.string.compose_nothing_shared));
      }
    }
  }

  @Test
  public void aHundredKilobytesOfTextAreCutAndThatIsSaid() {
    Intent words = new Intent(Intent.ACTION_SEND).setType("text/plain");
    words.putExtra(Intent.EXTRA_TEXT, "ấ".repeat(100_000));
    try (var screen = Screen.open(ComposeActivity.class, words)) {
      screen.until(() -> text(screen, R.id.caption).length() == 5000);
      assertThat(notes(screen)).containsExactly(app.getString(R.string.compose_text_cut));
    }
  }

  @Test
  public void ofTenThousandPicturesAHundredAreTaken() throws IOException {
    List<Uri> uris =
        Stream.iterate(0, i -> i + 1)
            .limit(10_000)
            .map(i -> StrangeProvider.file("seeds.jpg").buildUpon().query("" + i).build())
            .toList();
    try (var screen = Screen.open(ComposeActivity.class, shares(uris))) {
      screen.until(() -> tiles(screen) == 100);
      assertThat(notes(screen)).singleElement().asString().startsWith("9900 files were left out");
      assertThat(text(screen, R.id.status)).startsWith("100 pictures become 5 posts");
      screen.draw("compose-many");
      click(screen, R.id.post);
      screen.until(screen.activity()::isFinishing);
    }
    assertThat(app.phone().graph().feed().posts(9))
        .extracting(post -> post.media().size())
        .containsExactly(20, 20, 20, 20, 20);
  }

  @Test
  public void whatIsSharedOnceIsNotTakenAgainByATurnedScreen() throws IOException {
    try (var screen = Screen.open(ComposeActivity.class, shared("picos.jpg"))) {
      screen.until(() -> tiles(screen) == 1);
      screen.recreate();
      screen.outliveProcess();
      assertThat(tiles(screen)).isEqualTo(1);
    }
  }

  private static void draw(String name) throws IOException {
    Intent shared = shared("picos.jpg", "sunflower.jpg", "stream.jpg", "dragonfly.jpg");
    // The others find the draft of the first one.
    Intent way = name.equals("compose") ? shared : new Intent();
    try (var screen = Screen.open(ComposeActivity.class, way)) {
      screen.until(() -> tiles(screen) == 4);
      type(screen, R.id.caption, WORDS);
      screen.until(() -> !screen.activity().findViewById(R.id.stop).isShown());
      for (int i = 0; i < 4; i++) {
        ImageView picture = tile(screen, i).findViewById(R.id.picture);
        screen.until(() -> picture.getDrawable() != null);
      }
      screen.draw(name);
    }
  }

  private static Intent shared(String... photos) {
    return shares(Stream.of(photos).map(StrangeProvider::file).toList());
  }

  private static Intent shares(List<Uri> uris) {
    return new Intent(Intent.ACTION_SEND_MULTIPLE)
        .setType("image/*")
        .putParcelableArrayListExtra(Intent.EXTRA_STREAM, new ArrayList<>(uris));
  }

  private boolean kept(String words) {
    return app.composer().model().state().now().kept() == Kept.YES
        && app.composer().model().state().now().draft().caption().equals(words);
  }

  private static int tiles(Screen<ComposeActivity> screen) {
    RecyclerView tiles = screen.activity().findViewById(R.id.tiles);
    return tiles.getAdapter() == null ? 0 : Math.max(0, tiles.getAdapter().getItemCount() - 1);
  }

  private static View tile(Screen<ComposeActivity> screen, int index) {
    RecyclerView tiles = screen.activity().findViewById(R.id.tiles);
    screen.until(() -> tiles.getChildCount() > index);
    return tiles.getChildAt(index);
  }

  private static List<String> notes(Screen<ComposeActivity> screen) {
    ViewGroup notes = screen.activity().findViewById(R.id.notes);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < notes.getChildCount(); i++) {
      said.add(((TextView) notes.getChildAt(i)).getText().toString());
    }
    return said;
  }

  private static void type(Screen<ComposeActivity> screen, int field, String words) {
    EditText view = screen.activity().findViewById(field);
    view.setText(words);
  }

  private static String text(Screen<ComposeActivity> screen, int view) {
    TextView shown = screen.activity().findViewById(view);
    return shown.getText().toString();
  }

  private static void click(Screen<ComposeActivity> screen, int view) {
    View button = screen.activity().findViewById(view);
    screen.until(button::isEnabled);
    button.performClick();
  }
}
