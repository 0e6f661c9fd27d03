package app.kith.android.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.ClipboardManager;
import android.graphics.drawable.BitmapDrawable;
import android.view.View;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.control.TileView;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.Upload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** The outbox of a phone that nobody can reach. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class OutboxScreenTest {
  private static final String SAID = "We come on Saturday.";
  private static final int ENTRIES = 7;
  private static final int PLACEHOLDER = 32;

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private SeededPhone phone;

  @Before
  public void fill() throws IOException {
    phone = new SeededPhone(app);
    phone.came(Instant.now().minus(Duration.ofDays(1)), "The lake", "bridge.jpg", true);
    String lake = phone.device().feed().posts(1).get(0).id();
    phone.device().changePost().comment(phone.device().changePost().newComment(), lake, SAID);
    refuse("not visible");
    phone.device().changePost().like(lake, true);
    phone.posts("Three days above the clouds.", "picos.jpg", "stream.jpg");
    halfSent();
    phone.device().changePeople().rename("Linh T.");
  }

  private void refuse(String reason) throws IOException {
    OutboxRow row = phone.device().outbox().read(OutboxReader::rows).get(0);
    phone
        .device()
        .outbox()
        .write(writer -> {
          writer.deleteRow(row.key());
          writer.putDrawer(
              new DrawerRow(
                  row.key(), 7, row.m(), row.kind(), row.entity(), reason, row.written()));
          return true;
        });
  }

  private void halfSent() throws IOException {
    phone
        .device()
        .outbox()
        .write(writer -> {
          Upload first = writer.uploads().get(0);
          writer.putUpload(first.at("there", first.bytes()));
          return true;
        });
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("outbox", OutboxScreenTest::draw);
  }

  @Test
  public void theReasonIsSaidByItsCodeAndTheTextCanBeCopied() {
    try (var screen = Screen.open(OutboxActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      View problem = rows(screen).getChildAt(2);
      assertThat(text(problem, R.id.why))
          .isEqualTo(screen.activity().getString(R.string.refused_not_visible));
      assertThat(problem.findViewById(R.id.again).getVisibility()).isEqualTo(View.GONE);

      problem.findViewById(R.id.copy).performClick();

      ClipboardManager clipboard = app.getSystemService(ClipboardManager.class);
      assertThat(Objects.requireNonNull(clipboard.getPrimaryClip()).getItemAt(0).getText())
          .hasToString(SAID);
    }
  }

  @Test
  public void whatIsThrownAwayComesBackByUndoThoughTheScreenWasTurned() throws IOException {
    try (var screen = Screen.open(OutboxActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      rows(screen).getChildAt(2).findViewById(R.id.discard).performClick();
      screen.until(() -> rows(screen).getChildCount() == ENTRIES - 2);

      screen.recreate();
      screen.until(() -> rows(screen).getChildCount() == ENTRIES - 2);
      View undo = screen.activity().findViewById(com.google.android.material.R.id.snackbar_action);
      undo.performClick();

      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      assertThat(phone.device().outbox().read(OutboxReader::drawer)).hasSize(1);
    }
  }

  @Test
  public void whatWasThrownAwayIsGoneOnceTheScreenIsLeft() throws IOException {
    try (var screen = Screen.open(OutboxActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      rows(screen).getChildAt(2).findViewById(R.id.discard).performClick();
      screen.activity().findViewById(R.id.back).performClick();
      screen.leave();

      screen.until(() -> drawer().isEmpty());
    }
  }

  @Test
  public void whatWasThrownAwayIsThereAgainWhereTheProcessEndedBefore() throws IOException {
    try (var screen = Screen.open(OutboxActivity.class)) {
      screen.until(() -> rows(screen).getChildCount() == ENTRIES);

      screen.outliveProcess();

      screen.until(() -> rows(screen).getChildCount() == ENTRIES);
      assertThat(drawer()).hasSize(1);
    }
  }

  @Test
  public void whatABlockTookAwayIsThereToBeCopied() throws IOException {
    phone
        .device()
        .outbox()
        .write(writer -> {
          for (OutboxRow row : writer.rows()) {
            writer.deleteRow(row.key());
          }
          return true;
        });
    phone.lost("Save me one, please.", Instant.now().minus(Duration.ofDays(2)));
    Look.each(
        "outbox-withdrawn",
        name -> {
          try (var screen = Screen.open(OutboxActivity.class)) {
            screen.until(() -> text(screen, "Save me one, please.") != null);
            screen.draw(name);
          }
        });
    try (var screen = Screen.open(OutboxActivity.class)) {
      screen.until(() -> text(screen, "Save me one, please.") != null);
      Objects.requireNonNull(text(screen, "Save me one, please."))
          .findViewById(R.id.copy)
          .performClick();
      ClipboardManager clipboard = app.getSystemService(ClipboardManager.class);
      assertThat(Objects.requireNonNull(clipboard.getPrimaryClip()).getItemAt(0).getText())
          .hasToString("Save me one, please.");
    }
  }

  /** The entry with that title, or null. */
  private static @Nullable View text(Screen<OutboxActivity> screen, String title) {
    RecyclerView rows = rows(screen);
    rows.scrollToPosition(Objects.requireNonNull(rows.getAdapter()).getItemCount() - 1);
    for (int i = 0; i < rows.getChildCount(); i++) {
      TextView said = rows.getChildAt(i).findViewById(R.id.title);
      if (said != null && title.contentEquals(said.getText())) {
        return rows.getChildAt(i);
      }
    }
    return null;
  }

  private List<DrawerRow> drawer() {
    try {
      return phone.device().outbox().read(OutboxReader::drawer);
    } catch (IOException e) {
      throw new IllegalStateException("the outbox can't be read", e);
    }
  }

  private static void draw(String name) throws IOException {
    try (var screen = Screen.open(OutboxActivity.class)) {
      TextView pill = screen.activity().findViewById(R.id.pill);
      String said = screen.activity().getString(R.string.status_not_sent, 1);
      screen.until(() -> pill.getText().toString().equals(said));
      screen.until(() -> isDrawn(screen));
      screen.draw(name);
    }
  }

  /** What of it has room is there, and so is the picture where it is in sight. */
  private static boolean isDrawn(Screen<OutboxActivity> screen) {
    RecyclerView rows = rows(screen);
    for (int i = 0; i < rows.getChildCount(); i++) {
      SignView sign = rows.getChildAt(i).findViewById(R.id.sign);
      if (sign != null
          && sign.getChildAt(0) instanceof TileView tile
          && ((BitmapDrawable) tile.getDrawable()).getBitmap().getWidth() <= PLACEHOLDER) {
        return false;
      }
    }
    return rows.getChildCount() > 3;
  }

  private static String text(View row, int id) {
    TextView view = row.findViewById(id);
    return view.getText().toString();
  }

  private static RecyclerView rows(Screen<OutboxActivity> screen) {
    return screen.activity().findViewById(R.id.things);
  }
}
