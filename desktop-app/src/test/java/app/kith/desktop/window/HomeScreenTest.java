package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.control.PictureTile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class HomeScreenTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    household.posts(
        Household.HOA,
        Instant.parse("2026-11-15T11:30:00Z"),
        "Who comes for lunch on the 24th? Tell me before Thursday, then I know how big the pot"
            + " must be.",
        List.of());
    household.posts(
        Household.OSKAR,
        Instant.parse("2026-11-20T21:40:00Z"),
        "The lake, last evening before the boats come out.",
        List.of(Album.shot("sunset")));
    household.posts(
        Household.HOA,
        Instant.parse("2026-11-21T14:05:00Z"),
        "Three days above the clouds. Bà, the path by the old mill is still there. We walked it"
            + " for you.",
        List.of(Album.shot("picos"), Album.shot("stream"), Album.shot("aizkorri")));
  }

  private OpenWindow opens(Locale language, double width, double height)
      throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, width, height).calm();
  }

  @Test
  void aLinkOnAComputerThatHasJoinedIsAnsweredInASentence() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      open.opened(Household.invite(InvitePurpose.MEMBER));
      open.screen().await("the sentence", () -> open.screen().has("#notice-bar"));
      assertThat(open.screen().node("#notice", Label.class).getText())
          .startsWith(
              "This computer is Linh Trần's (linh) already, in the community at 127.0.0.1:9");
      open.screen().shoot("home-link");

      open.screen().click("#notice-close");
      assertThat(open.screen().has("#notice-bar")).isFalse();
    }
  }

  @Test
  void aLikeByClickIsSeenAtOnceAndWaits() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      open.offline().screen().shoot("home-light");
      Button like = open.screen().node(".quiet-button", Button.class);

      open.screen().click(like);

      open.screen().await("the like", () -> like.getText().equals("You"));
      open.screen().await("it waits", () -> open.pillText().equals("Offline · 1 waiting"));
      open.screen().shoot("home-liked");
    }
  }

  @Test
  void theThemeIsChangedLive() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      open.screen().click("#theme");

      assertThat(open.window().theme().isDark()).isTrue();
      open.offline().screen().shoot("home-dark");
    }
  }

  @Test
  void everythingHasASpokenName() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      List<Node> mute =
          open.screen().all().stream()
              .filter(node -> node.isFocusTraversable() || node instanceof PictureTile)
              .filter(node -> {
                String name = node.getAccessibleText();
                return name == null || name.isBlank() || node.getAccessibleRole() == null;
              })
              .toList();

      assertThat(mute).isEmpty();
    }
  }

  @Test
  void keysGoFromPostToPost() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      open.screen().press(KeyCode.J);
      open.screen().press(KeyCode.J);

      assertThat(OnScreen.fx(() -> open.window().scene().getFocusOwner().getAccessibleText()))
          .startsWith("Oskar Lind");
      open.screen().shoot("home-keys");
    }
  }

  @Test
  void itSpeaksVietnamese() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"), 1400, 900)) {
      assertThat(open.screen().node(".screen-title", Label.class).getText()).isEqualTo("Trang chủ");
      open.offline().screen().shoot("home-vietnamese");
    }
  }

  @Test
  void textGrows() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      for (int i = 0; i < 3; i++) {
        open.screen().press(KeyCode.CONTROL, KeyCode.EQUALS);
      }

      assertThat(open.window().theme().scale()).isEqualTo(1.5);
      open.screen().shoot("home-large-text");
    }
  }

  @Test
  void aSmallWindowHasIconsOnly() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1000, 700)) {
      open.screen().shoot("home-1000x700");
    }
  }
}
