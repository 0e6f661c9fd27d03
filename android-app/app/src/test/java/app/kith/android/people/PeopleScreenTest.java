package app.kith.android.people;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.view.Menu;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ApplicationProvider;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.compose.StrangeProvider;
import app.kith.android.feed.SeededPhone;
import app.kith.android.picture.PhonePortraits;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.core.model.Limits;
import app.kith.core.people.Bond;
import app.kith.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.robolectric.shadows.ShadowPopupMenu;

/** The people of a phone that nobody can reach. */
@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class PeopleScreenTest {
  private static final Path PHOTO = Path.of("..", "..", "assets", "photos", "sunset.jpg");

  private final KithApplication app = ApplicationProvider.getApplicationContext();
  private SeededPhone phone;

  @Before
  public void fill() throws IOException {
    phone = new SeededPhone(app);
    PhonePortraits.Result drawn = new PhonePortraits(Limits.STANDARD).draw(PHOTO);
    assertThat(drawn).isInstanceOf(PhonePortraits.Drawn.class);
    phone.device().changePeople().portray(Optional.of(((PhonePortraits.Drawn) drawn).portrait()));
  }

  @After
  public void end() throws IOException {
    app.phone().close();
  }

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("people", PeopleScreenTest::draw);
  }

  @Test
  public void somebodyIsFollowedOffline() {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      members(screen).getChildAt(1).findViewById(R.id.follow).performClick();

      screen.until(() -> person("oskar").following());
      String unfollow = screen.activity().getString(R.string.people_unfollow);
      TextView button = members(screen).getChildAt(1).findViewById(R.id.follow);
      screen.until(() -> button.getText().toString().equals(unfollow));
    }
  }

  @Test
  public void theOwnNameIsKeptWhileItIsTypedAndThenChanged() throws IOException {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      screen.activity().findViewById(R.id.rename).performClick();
      field(screen).setText("Linh T.");
      screen.recreate();
      screen.until(() -> members(screen).getChildCount() == 2 && field(screen).isShown());
      assertThat(field(screen).getText()).hasToString("Linh T.");
      screen.draw("people-name");
      screen.activity().findViewById(R.id.name_save).performClick();

      screen.until(() -> person("linh").name().equals("Linh T."));
    }
  }

  @Test
  public void theOwnPictureIsTakenAway() {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      View button = screen.activity().findViewById(R.id.no_picture);
      assertThat(button.isShown()).isTrue();
      button.performClick();

      screen.until(() -> person("linh").portrait().isEmpty());
    }
  }

  @Test
  public void aPhoneWithoutAPickerIsSaid() {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      Shadows.shadowOf(app).checkActivities(true);
      screen.activity().findViewById(R.id.picture).performClick();

      screen.until(() -> said(screen).equals(app.getString(R.string.people_no_picker)));
    }
  }

  @Test
  public void aPictureOfAnotherAppIsDrawnAndItsCopyIsGone() throws IOException {
    phone.device().changePeople().portray(Optional.empty());
    try (var screen = strange()) {
      choose(screen, StrangeProvider.file("picos.jpg"));

      screen.until(() -> !person("linh").portrait().isEmpty());
      assertThat(app.getCacheDir().list()).noneMatch(name -> name.startsWith("given"));
    }
  }

  @Test
  public void whatAnotherAppDoesNotHandOverIsSaidAndTheOwnPictureStays() {
    for (String what : List.of("throws", "secret", "huge", "text")) {
      isRefused(what, R.string.refused_portrait_no_picture);
    }
    for (String what : List.of("null", "vanished")) {
      isRefused(what, R.string.refused_portrait_no_such_file);
    }
    assertThat(person("linh").portrait()).isNotEmpty();
    assertThat(app.getCacheDir().list()).noneMatch(name -> name.startsWith("given"));
  }

  private void isRefused(String what, int sentence) {
    try (var screen = strange()) {
      choose(screen, StrangeProvider.doing(what));
      screen.until(() -> said(screen).equals(app.getString(sentence)));
    }
  }

  private static Screen<PeopleActivity> strange() {
    Robolectric.setupContentProvider(StrangeProvider.class, StrangeProvider.AUTHORITY);
    Screen<PeopleActivity> screen = Screen.open(PeopleActivity.class);
    screen.until(() -> members(screen).getChildCount() == 2);
    return screen;
  }

  private static void choose(Screen<PeopleActivity> screen, Uri picture) {
    screen.activity().findViewById(R.id.picture).performClick();
    ShadowActivity system = Shadows.shadowOf(screen.activity());
    Intent asked = system.getNextStartedActivityForResult().intent;
    system.receiveResult(asked, Activity.RESULT_OK, new Intent().setData(picture));
  }

  private static String said(Screen<PeopleActivity> screen) {
    TextView bar = screen.activity().findViewById(com.google.android.material.R.id.snackbar_text);
    return bar == null ? "" : bar.getText().toString();
  }

  @Test
  public void whoAsksIsLetInAndSomebodyElseIsAsked() throws IOException {
    phone.isAsked();
    phone.knowsGuarded("anna-account", "anna", "Anna Weiß");
    Look.each(
        "people-asked",
        name -> {
          try (var screen = Screen.open(PeopleActivity.class)) {
            screen.until(() -> all(screen) == 4 && members(screen).getChildCount() > 1);
            screen.draw(name);
          }
        });
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 4);
      members(screen).getChildAt(2).findViewById(R.id.follow).performClick();
      screen.until(() -> person("anna").bond() == Bond.ASKED);
      members(screen).getChildAt(0).findViewById(R.id.let_in).performClick();
      screen.until(() -> members(screen).getChildCount() == 3);
      screen.activity().findViewById(R.id.guard).performClick();
      screen.until(() -> person("linh").ties().asksFirst());
      assertThat(person("oskar").isAsking()).isFalse();
    }
  }

  @Test
  public void aBlockIsUndoneOrStandsOnceTheScreenIsLeft() throws IOException {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      block(screen);
      screen
          .activity()
          .findViewById(com.google.android.material.R.id.snackbar_action)
          .performClick();
      screen.until(
          () -> follow(screen).equals(screen.activity().getString(R.string.people_follow)));
      assertThat(person("oskar").bond()).isEqualTo(Bond.OPEN);
      block(screen);
      screen.draw("people-blocked");
      screen.leave();
      screen.until(() -> person("oskar").bond() == Bond.BLOCKED);
    }
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      members(screen).getChildAt(1).findViewById(R.id.follow).performClick();
      screen.until(() -> person("oskar").bond() == Bond.OPEN);
    }
  }

  private static void block(Screen<PeopleActivity> screen) {
    members(screen).getChildAt(1).findViewById(R.id.person_menu).performClick();
    Menu menu = ShadowPopupMenu.getLatestPopupMenu().getMenu();
    assertThat(menu.getItem(0).getTitle()).hasToString("Block Oskar Lind");
    menu.performIdentifierAction(menu.getItem(0).getItemId(), 0);
    screen.until(() -> follow(screen).equals(screen.activity().getString(R.string.people_unblock)));
  }

  private static String follow(Screen<PeopleActivity> screen) {
    TextView button = members(screen).getChildAt(1).findViewById(R.id.follow);
    return button.getText().toString();
  }

  private Person person(String handle) {
    try {
      return phone.device().people().byHandle(handle).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the people can't be read", e);
    }
  }

  private static EditText field(Screen<PeopleActivity> screen) {
    return screen.activity().findViewById(R.id.name_field);
  }

  private static void draw(String name) throws IOException {
    try (var screen = Screen.open(PeopleActivity.class)) {
      screen.until(() -> members(screen).getChildCount() == 2);
      TextView face = members(screen).getChildAt(0).findViewById(R.id.avatar);
      screen.until(() -> face.getText().length() == 0);
      screen.draw(name);
    }
  }

  /** How many rows there are, in sight or not. */
  private static int all(Screen<PeopleActivity> screen) {
    return Objects.requireNonNull(members(screen).getAdapter()).getItemCount();
  }

  private static RecyclerView members(Screen<PeopleActivity> screen) {
    return screen.activity().findViewById(R.id.members);
  }
}
