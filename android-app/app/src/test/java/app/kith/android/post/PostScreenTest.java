package app.kith.android.post;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.graphics.drawable.BitmapDrawable;
import android.view.Menu;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.feed.SeededPhone;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.model.Audience;
import app.kith.core.page.Deletions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.ShadowPopupMenu;

/** The page of posts on a phone that nobody can reach. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PostScreenTest {
  private static final int PLACEHOLDER = 32;

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private SeededPhone phone;
  private String lake = "";
  private String own = "";

  @Before
  public void fill() throws IOException {
    phone = new SeededPhone(app);
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    phone.came(yesterday, "The lake, before anybody was up.", "bridge.jpg", true);
    lake = phone.device().feed().posts(1).get(0).id();
    phone.said(lake, yesterday.plusSeconds(60), "So still! Was it cold?");
    phone.said(lake, yesterday.plusSeconds(600), "We come along next time, all four of us.");
    phone
        .device()
        .changePost()
        .comment(phone.device().changePost().newComment(), lake, "Four degrees.");
    phone.device().changePost().like(lake, true);
    phone.posts("Three days above the cluods.", "picos.jpg");
    own = phone.device().feed().posts(1).get(0).id();
    phone.device().changePost().edit(own, "Three days above the clouds.");
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("post", this::draw);
  }

  @Test
  public void whatIsSaidHereStandsHereAtOnceAndWaits() {
    try (var screen = open(lake)) {
      EditText field = screen.activity().findViewById(R.id.comment);
      View send = screen.activity().findViewById(R.id.send);
      screen.until(() -> rows(screen).getChildCount() == 5);
      assertThat(send.isEnabled()).isFalse();
      field.setText("And the bread?");
      send.performClick();

      screen.until(() -> has(rows(screen), "And the bread?"));
      assertThat(field.length()).isZero();
      assertThat(has(rows(screen), text(screen, R.string.said_waiting))).isTrue();
    }
  }

  @Test
  public void aCommentThatWasBegunOutlivesTheScreenAndTheProcess() {
    try (var screen = open(lake)) {
      EditText field = screen.activity().findViewById(R.id.comment);
      field.setText("Half a th");
      screen.recreate();
      EditText turned = screen.activity().findViewById(R.id.comment);
      assertThat(turned.getText()).hasToString("Half a th");

      screen.outliveProcess();
      EditText again = screen.activity().findViewById(R.id.comment);
      screen.until(() -> again.getText().toString().equals("Half a th"));
    }
    try (var screen = open(lake)) {
      EditText field = screen.activity().findViewById(R.id.comment);
      screen.until(() -> field.getText().toString().equals("Half a th"));
    }
  }

  @Test
  public void aCommentThatTheDiskDoesNotKeepIsSaidToBeOnTheScreenAlone() throws IOException {
    Path drafts = app.phone().home().drafts();
    Files.deleteIfExists(drafts);
    try (var screen = open(lake)) {
      EditText field = screen.activity().findViewById(R.id.comment);
      screen.until(() -> field.isShown());
      View unkept = screen.activity().findViewById(R.id.unkept);
      // Where the folder has to be is something else: as good as a full disk.
      Files.write(drafts, new byte[0]);
      field.setText("Half a th");
      screen.until(unkept::isShown);
      screen.draw("post-unkept");

      Files.delete(drafts);
      field.append("ought");
      screen.until(() -> !unkept.isShown());
      screen.outliveProcess();
      EditText again = screen.activity().findViewById(R.id.comment);
      screen.until(() -> again.getText().toString().equals("Half a thought"));
    }
  }

  @Test
  public void aLikeThatTheDiskRefusesIsSaid() throws IOException {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() == 5);
      phone.refusesWrites();
      screen.activity().findViewById(R.id.like).performClick();

      screen.until(() -> said(screen).equals(app.getString(R.string.disk_failed)));
    }
  }

  private static String said(Screen<PostActivity> screen) {
    TextView bar = screen.activity().findViewById(com.google.android.material.R.id.snackbar_text);
    return bar == null ? "" : bar.getText().toString();
  }

  @Test
  public void whatWasSaidDoesNotComeBackWhenTheScreenIsTurned() {
    try (var screen = open(lake)) {
      EditText field = screen.activity().findViewById(R.id.comment);
      screen.until(() -> rows(screen).getChildCount() == 5);
      field.setText("And the bread?");
      screen.activity().findViewById(R.id.send).performClick();
      screen.recreate();

      screen.until(() -> has(rows(screen), "And the bread?"));
      EditText turned = screen.activity().findViewById(R.id.comment);
      screen.until(() -> turned.length() == 0);
      screen.recreate();
      EditText again = screen.activity().findViewById(R.id.comment);
      assertThat(again.getText()).hasToString("");
    }
  }

  @Test
  public void anOwnCommentIsTakenBackAndComesBackByUndo() throws IOException {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() == 5);
      rows(screen).getChildAt(4).findViewById(R.id.delete_comment).performClick();
      screen.until(() -> rows(screen).getChildCount() == 4);
      screen.recreate();
      screen.until(() -> rows(screen).getChildCount() == 4);
      screen
          .activity()
          .findViewById(com.google.android.material.R.id.snackbar_action)
          .performClick();

      screen.until(() -> rows(screen).getChildCount() == 5);
      assertThat(phone.device().posts().comments(lake)).hasSize(3);
    }
  }

  @Test
  public void theCommentsOfOthersCantBeTakenBackThere() {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() == 5);
      View delete = rows(screen).getChildAt(2).findViewById(R.id.delete_comment);
      assertThat(delete.getVisibility()).isEqualTo(View.GONE);
    }
  }

  @Test
  public void aCaptionIsEditedInItsPlaceAndKeptUntilItIsSaved() throws IOException {
    try (var screen = openToEdit(own)) {
      screen.until(() -> screen.activity().findViewById(R.id.caption_field) != null);
      EditText field = screen.activity().findViewById(R.id.caption_field);
      assertThat(field.getText()).hasToString("Three days above the clouds.");
      field.setText("Three days up there.");
      screen.draw("post-edit");
      screen.recreate();
      screen.until(() -> screen.activity().findViewById(R.id.caption_field) != null);
      EditText turned = screen.activity().findViewById(R.id.caption_field);
      assertThat(turned.getText()).hasToString("Three days up there.");

      screen.activity().findViewById(R.id.caption_save).performClick();

      screen.until(() -> post(own).caption().equals("Three days up there."));
      screen.until(() -> has(rows(screen), "Three days up there."));
    }
  }

  @Test
  public void anEarlierTextIsRestored() throws IOException {
    try (var screen = open(own)) {
      screen.until(() -> screen.activity().findViewById(R.id.restore) != null);
      screen.activity().findViewById(R.id.restore).performClick();

      screen.until(() -> post(own).caption().equals("Three days above the cluods."));
    }
  }

  @Test
  public void aDeletedPostClosesItsPageAndIsGoneOnceTheTimeIsOver() {
    try (var screen = open(own)) {
      screen.until(() -> rows(screen).getChildCount() > 1);
      app.screens()
          .deletions()
          .delete(
              new Deletions.Deleted(own, "Deleted", () -> phone.device().changePost().delete(own)));
      screen.until(() -> screen.activity().isFinishing());
      assertThat(post(own).state()).isNotEqualTo(PostState.DELETED);

      ShadowLooper.idleMainLooper(11, TimeUnit.SECONDS);

      screen.until(() -> post(own).state() == PostState.DELETED);
    }
  }

  @Test
  public void whatWasDeletedStaysSoWhenTheAppIsLeftAndItsProcessEnds() throws IOException {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() == 5);
      rows(screen).getChildAt(4).findViewById(R.id.delete_comment).performClick();
      screen.until(() -> rows(screen).getChildCount() == 4);
      screen.recreate();
      assertThat(app.screens().deletions().waiting().now()).isPresent();
      screen.outliveProcess();

      assertThat(phone.device().posts().comments(lake)).hasSize(2);
    }
  }

  @Test
  public void whoSeesAPostIsChosenInItsMenuAndShownAtOnce() {
    try (var screen = open(own)) {
      screen.until(() -> rows(screen).getChildCount() > 1);
      rows(screen).findViewById(R.id.menu).performClick();
      Menu menu = ShadowPopupMenu.getLatestPopupMenu().getMenu();
      assertThat(menu.findItem(R.id.to_community).isChecked()).isTrue();
      menu.performIdentifierAction(R.id.to_me, 0);

      screen.until(() -> post(own).to() == Audience.ME);
      screen.until(() -> has(rows(screen), text(screen, R.string.audience_me)));
    }
  }

  @Test
  public void whoSeesThePostOfSomebodyElseIsNotOffered() {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() == 5);
      rows(screen).findViewById(R.id.menu).performClick();
      Menu menu = ShadowPopupMenu.getLatestPopupMenu().getMenu();

      assertThat(menu.findItem(R.id.audience_menu).isVisible()).isFalse();
    }
  }

  private PostView post(String id) {
    try {
      return phone.device().posts().post(id).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the post can't be read", e);
    }
  }

  private void draw(String name) throws IOException {
    try (var screen = open(lake)) {
      screen.until(() -> rows(screen).getChildCount() > 0 && isSharp(rows(screen)));
      screen.draw(name);
    }
  }

  private static boolean isSharp(RecyclerView rows) {
    ViewGroup mosaic = rows.findViewById(R.id.mosaic);
    return mosaic.getChildAt(0) instanceof ImageView tile
        && tile.getDrawable() instanceof BitmapDrawable shown
        && shown.getBitmap().getWidth() > PLACEHOLDER;
  }

  private Screen<PostActivity> open(String post) {
    return Screen.open(PostActivity.class, Screens.post(app, post, false, false));
  }

  private Screen<PostActivity> openToEdit(String post) {
    Intent way = Screens.post(app, post, false, true);
    return Screen.open(PostActivity.class, way);
  }

  private static boolean has(View view, String words) {
    if (view instanceof TextView text && text.isShown() && words.contentEquals(text.getText())) {
      return true;
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        if (has(group.getChildAt(i), words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(Screen<PostActivity> screen, int id) {
    return screen.activity().getString(id);
  }

  private static RecyclerView rows(Screen<PostActivity> screen) {
    return screen.activity().findViewById(R.id.rows);
  }
}
