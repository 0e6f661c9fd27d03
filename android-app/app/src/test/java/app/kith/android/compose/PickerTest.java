package app.kith.android.compose;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.ClipData;
import android.content.Intent;
import android.net.Uri;
import android.provider.MediaStore;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.R;
import app.kith.android.TestKithApplication;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.take.Coming;
import app.kith.android.compose.take.ComingFile;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowActivity;

/** What the system's picker gives, if there is one. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PickerTest {
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
  public void whatIsChosenIsInTheDraftInItsOrder() {
    try (var screen = Screen.open(ComposeActivity.class)) {
      Intent asked = choose(screen);
      answer(screen, asked, photos("picos.jpg", "stream.jpg"));

      screen.until(() -> tiles() == 2);
      assertThat(coming()).as("nothing is left to be taken in").isEmpty();
      assertThat(notes(screen)).isEmpty();
    }
  }

  @Test
  public void theScreenThatIsTurnedMeanwhileTakesWhatIsChosen() {
    try (var screen = Screen.open(ComposeActivity.class)) {
      choose(screen);
      ShadowActivity.IntentForResult request =
          Objects.requireNonNull(
              Shadows.shadowOf(screen.activity()).peekNextStartedActivityForResult());
      screen.recreate();
      Shadows.shadowOf(screen.activity())
          .callOnActivityResult(
              request.requestCode, Activity.RESULT_OK, result(photos("picos.jpg")));

      screen.until(() -> tiles() == 1);
    }
  }

  @Test
  public void aPhoneWithoutAPickerIsSaid() {
    try (var screen = Screen.open(ComposeActivity.class)) {
      Shadows.shadowOf(app).checkActivities(true);
      screen.activity().findViewById(R.id.choose).performClick();
      screen.settle();

      assertThat(notes(screen)).containsExactly(app.getString(R.string.compose_picker_none));
    }
  }

  @Test
  public void whoChoosesNothingIsToldNothing() {
    try (var screen = Screen.open(ComposeActivity.class)) {
      Intent asked = choose(screen);
      Shadows.shadowOf(screen.activity()).receiveResult(asked, Activity.RESULT_CANCELED, null);
      screen.settle();
      Intent again = choose(screen);
      Shadows.shadowOf(screen.activity()).receiveResult(again, Activity.RESULT_OK, new Intent());
      screen.settle();

      assertThat(notes(screen)).isEmpty();
      assertThat(tiles()).isZero();
    }
  }

  @Test
  public void moreThanADraftHoldsIsCountedAndSaid() {
    try (var screen = Screen.open(ComposeActivity.class)) {
      Intent asked = choose(screen);
      List<Uri> many =
          IntStream.range(0, 103)
              .mapToObj(i -> StrangeProvider.file("seeds.jpg").buildUpon().query("" + i).build())
              .toList();
      answer(screen, asked, many);

      screen.until(() -> tiles() == ComposeViewModel.MOST_PICTURES);
      assertThat(notes(screen)).singleElement().asString().startsWith("3 files were left out");
    }
  }

  @Test
  public void whatWasBeingCopiedWhenTheProcessEndedIsTakenUpAgainAndWhatIsLostIsCounted()
      throws IOException {
    // As the process left it: the first is in no draft yet, the others were never begun.
    new ComingFile(folder())
        .save(
            List.of(
                new Coming("batch-0", StrangeProvider.file("picos.jpg").toString()),
                new Coming("batch-1", StrangeProvider.doing("secret").toString()),
                new Coming("batch-2", StrangeProvider.doing("gone").toString()),
                new Coming("batch-3", StrangeProvider.file("stream.jpg").toString())));
    try (var screen = Screen.open(ComposeActivity.class)) {
      screen.until(() -> tiles() == 2);
      screen.until(() -> coming().isEmpty());

      assertThat(notes(screen))
          .containsExactly(
              "2 files were still being added when Kith was closed, and can't be read any more. Choose them again.");
    }
  }

  @Test
  public void aProcessThatEndsWhileItCopiesKnowsAfterwardsWhatWasChosen() throws IOException {
    try (var screen = Screen.open(ComposeActivity.class)) {
      Intent asked = choose(screen);
      Uri slow = StrangeProvider.doing("slow");
      answer(screen, asked, List.of(StrangeProvider.file("picos.jpg"), slow));
      screen.until(() -> tiles() == 1 && coming().size() == 1);

      assertThat(coming()).extracting(Coming::address).containsExactly(slow.toString());
      app.composer().model().stopTaking();
      screen.until(() -> coming().isEmpty());
    } finally {
      StrangeProvider.letGo();
    }
  }

  private Path folder() {
    return app.getNoBackupFilesDir().toPath().resolve("draft");
  }

  private List<Coming> coming() {
    try {
      return new ComingFile(folder()).load();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Intent choose(Screen<ComposeActivity> screen) {
    screen.activity().findViewById(R.id.choose).performClick();
    screen.settle();
    Intent asked =
        Objects.requireNonNull(
                Shadows.shadowOf(screen.activity()).peekNextStartedActivityForResult())
            .intent;
    // Android's own picker, or the documents' one before there was that.
    assertThat(asked.getAction()).isIn(MediaStore.ACTION_PICK_IMAGES, Intent.ACTION_OPEN_DOCUMENT);
    return asked;
  }

  private static void answer(Screen<ComposeActivity> screen, Intent asked, List<Uri> chosen) {
    Shadows.shadowOf(screen.activity()).receiveResult(asked, Activity.RESULT_OK, result(chosen));
    screen.settle();
  }

  /** As the picker gives it. */
  private static Intent result(List<Uri> chosen) {
    ClipData clip = ClipData.newRawUri(null, chosen.get(0));
    chosen.subList(1, chosen.size()).forEach(each -> clip.addItem(new ClipData.Item(each)));
    Intent result = new Intent();
    result.setClipData(clip);
    return result;
  }

  private static List<Uri> photos(String... names) {
    return Stream.of(names).map(StrangeProvider::file).toList();
  }

  private int tiles() {
    return app.composer().model().state().now().draft().pictures().size();
  }

  private static List<String> notes(Screen<ComposeActivity> screen) {
    ViewGroup notes = screen.activity().findViewById(R.id.notes);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < notes.getChildCount(); i++) {
      said.add(((TextView) notes.getChildAt(i)).getText().toString());
    }
    return said;
  }
}
