package app.kith.android.compose;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.R;
import app.kith.android.TestKithApplication;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Screen;
import app.kith.core.mutation.Picture;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** A real video from another app, up to its post. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi", shadows = OddRetriever.class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class VideoDraftTest {
  private final TestKithApplication app = ApplicationProvider.getApplicationContext();

  @Before
  public void join() throws IOException {
    OddRetriever.does = OddRetriever.Does.FRAME;
    new SeededPhone(app);
    Robolectric.buildContentProvider(StrangeProvider.class).create(StrangeProvider.AUTHORITY);
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void aVideoIsShownWithItsLengthAndPostedWithItsPoster() throws IOException {
    try (var screen = Screen.open(ComposeActivity.class, shared("clip/stream.mp4"))) {
      screen.until(() -> tile(screen) != null);
      View tile = Objects.requireNonNull(tile(screen));
      TextView length = tile.findViewById(R.id.length);
      long millis = app.composer().model().state().now().draft().pictures().get(0).millis();
      assertThat(length.isShown()).isTrue();
      assertThat(length.getText()).hasToString("00:%02d".formatted((millis + 500) / 1000));
      assertThat(tile.getContentDescription())
          .asString()
          .startsWith("Video 1: " + length.getText());
      ImageView picture = tile.findViewById(R.id.picture);
      screen.until(() -> picture.getDrawable() != null);
      screen.draw("compose-video");

      Picture posted = posted(screen);
      assertThat(posted.kind()).isEqualTo(Picture.VIDEO);
      assertThat(posted.duration()).isEqualTo(millis);
      assertThat(posted.poster()).isNotNull();
      assertThat(posted.poster().width()).isEqualTo(64);
    }
  }

  @Test
  public void aVideoOfWhichThePhoneDrawsNothingGoesWithoutAPoster() throws IOException {
    goesWithoutAPoster(OddRetriever.Does.NOTHING);
  }

  @Test
  public void aVideoThatThePhonesDecoderRefusesGoesWithoutAPoster() throws IOException {
    goesWithoutAPoster(OddRetriever.Does.REFUSES);
  }

  @Test
  public void aDecoderThatFailsLeavesThePostAsItIs() throws IOException {
    goesWithoutAPoster(OddRetriever.Does.THROWS);
  }

  @Test
  public void aDecoderThatFailsAtItsEndSpoilsNothing() throws IOException {
    OddRetriever.does = OddRetriever.Does.THROWS_AT_ITS_END;
    try (var screen = Screen.open(ComposeActivity.class, shared("clip/stream.mp4"))) {
      screen.until(() -> tile(screen) != null);
      assertThat(posted(screen).poster()).isNotNull();
    }
  }

  private void goesWithoutAPoster(OddRetriever.Does what) throws IOException {
    OddRetriever.does = what;
    try (var screen = Screen.open(ComposeActivity.class, shared("clip/stream.mp4"))) {
      screen.until(() -> tile(screen) != null);
      Picture posted = posted(screen);
      assertThat(posted.kind()).isEqualTo(Picture.VIDEO);
      assertThat(posted.poster()).isNull();
    }
  }

  @Test
  public void aVideoThatIsCodedInAnotherWayIsSaid() {
    try (var screen = Screen.open(ComposeActivity.class, shared("odd/holiday.mp4"))) {
      screen.until(() -> note(screen) != null);
      assertThat(note(screen))
          .isEqualTo(
              "holiday.mp4 is saved in a way that Kith can't share. Save it as JPEG, or as MP4 with H.264, and add that.");
      assertThat(tile(screen)).isNull();
    }
  }

  @Test
  public void aVideoOfTooManyBytesIsSaid() {
    try (var screen = Screen.open(ComposeActivity.class, shared("huge/holiday.mp4"))) {
      screen.until(() -> note(screen) != null);
      assertThat(note(screen))
          .isEqualTo("holiday.mp4 is too large. Make it smaller and add it again.");
      assertThat(app.getNoBackupFilesDir().toPath().resolve("draft/files")).isEmptyDirectory();
    }
  }

  private Picture posted(Screen<ComposeActivity> screen) throws IOException {
    View post = screen.activity().findViewById(R.id.post);
    screen.until(post::isEnabled);
    post.performClick();
    screen.until(screen.activity()::isFinishing);
    return app.phone().graph().feed().posts(9).get(0).media().get(0).picture();
  }

  private static Intent shared(String what) {
    return new Intent(Intent.ACTION_SEND)
        .setType("video/mp4")
        .putExtra(
            Intent.EXTRA_STREAM, Uri.parse("content://" + StrangeProvider.AUTHORITY + "/" + what));
  }

  private static @Nullable View tile(Screen<ComposeActivity> screen) {
    RecyclerView tiles = screen.activity().findViewById(R.id.tiles);
    View first = tiles.getChildAt(0);
    return first == null || first.findViewById(R.id.length) == null ? null : first;
  }

  private static @Nullable String note(Screen<ComposeActivity> screen) {
    ViewGroup notes = screen.activity().findViewById(R.id.notes);
    return notes.getChildCount() == 0
        ? null
        : ((TextView) notes.getChildAt(0)).getText().toString();
  }
}
