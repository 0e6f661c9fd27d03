package app.kith.android.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import android.view.View;
import android.widget.EditText;
import app.kith.android.R;
import app.kith.android.screen.Look;
import app.kith.android.screen.Screen;
import app.kith.core.remote.trust.CommunityPin;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.PinMode;
import app.kith.core.remote.trust.ServerAddress;
import com.google.android.material.textfield.TextInputLayout;
import java.io.IOException;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

@RunWith(RobolectricTestRunner.class)
@Config(qualifiers = "w412dp-h892dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class WelcomeScreenTest {
  private static final String LINK =
      "kith://join?c=0123456789abcdef0123456789abcdef&a=127.0.0.1:8420&k=AAAA&m=pin&i=AAAA";

  @Test
  public void itIsDrawnInEachLook() throws IOException {
    Look.each("welcome", WelcomeScreenTest::draw);
  }

  @Test
  public void whatIsNoLinkIsRefusedInASentence() throws IOException {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      type(screen, "https://example.org/");

      assertThat(frame(screen).getError()).isEqualTo(text(screen, R.string.welcome_link_wrong));
      screen.draw("welcome-wrong-link");
    }
  }

  @Test
  public void aLinkOfAHundredKilobytesIsRefusedLikeAnyOther() {
    String huge = "kith://join?c=" + "a".repeat(100_000);
    Intent opened = new Intent(Intent.ACTION_VIEW, Uri.parse(huge));
    try (var screen = Screen.open(WelcomeActivity.class, opened)) {
      assertThat(frame(screen).getError()).isEqualTo(text(screen, R.string.welcome_link_wrong));
    }
  }

  @Test
  public void aLinkThatWasOpenedElsewhereStandsInTheField() {
    Intent opened = new Intent(Intent.ACTION_VIEW, Uri.parse(LINK));
    try (var screen = Screen.open(WelcomeActivity.class, opened)) {
      EditText field = screen.activity().findViewById(R.id.link);
      assertThat(field.getText()).hasToString(LINK);
    }
  }

  @Test
  public void whatWasTypedOutlivesTheProcess() {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      EditText field = screen.activity().findViewById(R.id.link);
      field.setText("kith://jo");

      screen.recreate();

      EditText again = screen.activity().findViewById(R.id.link);
      assertThat(again).isNotSameAs(field);
      assertThat(again.getText()).hasToString("kith://jo");
    }
  }

  @Test
  public void theNameThatWasAskedForIsAskedForAgainByTheNextProcess() throws IOException {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      type(screen, invite());
      EditText name = screen.activity().findViewById(R.id.name);
      assertThat(name.isShown()).isTrue();
      name.setText("Anna");

      screen.outliveProcess();

      EditText again = screen.activity().findViewById(R.id.name);
      assertThat(again.isShown()).isTrue();
      assertThat(again.getText()).hasToString("Anna");
      screen.draw("welcome-name");
    }
  }

  private static String invite() {
    CommunityPin pin = CommunityPin.of(new byte[] {1});
    ServerAddress.Result.Parsed nowhere =
        (ServerAddress.Result.Parsed) ServerAddress.parse("127.0.0.1:9");
    return new InviteLink(
            pin.community(),
            List.of(nowhere.address()),
            pin,
            PinMode.PIN,
            "0".repeat(26),
            InvitePurpose.MEMBER)
        .text();
  }

  private static void draw(String name) throws IOException {
    try (var screen = Screen.open(WelcomeActivity.class)) {
      screen.draw(name);
    }
  }

  private static void type(Screen<WelcomeActivity> screen, String text) {
    EditText field = screen.activity().findViewById(R.id.link);
    field.setText(text);
    View join = screen.activity().findViewById(R.id.join);
    join.performClick();
  }

  private static TextInputLayout frame(Screen<WelcomeActivity> screen) {
    return screen.activity().findViewById(R.id.link_frame);
  }

  private static String text(Screen<WelcomeActivity> screen, int id) {
    return screen.activity().getString(id);
  }
}
