package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.post.CardView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and their community are called, and how wide they stand. */
@Tag("window")
class NamesScreenTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private Path home = Path.of("");

  @BeforeEach
  void village() throws IOException {
    Household household = Household.in(folder);
    home = household.home().folder();
    household.isCalled("Gia đình Trần–Lind 🌻");
    household.knows("mai-account", "mai", "Mai 🌸 Nguyễn");
    for (int i = 0; i < 4; i++) {
      household.posts(Household.OSKAR, NOON.plusSeconds(i), "Post " + i, List.of());
    }
    String lunch =
        household.posts(
            "mai-account",
            NOON.plusSeconds(60),
            "Who comes for lunch? 🍜 It is a long text, so that it takes more than one line of the"
                + " card even where the window is very wide indeed. ".repeat(2),
            List.of());
    household.likes(lunch, "mai-account", Household.HOA, "nobody-account");
    household.says(lunch, "mai-account", NOON.plusSeconds(90), "Bring the big pot 🥘");
  }

  private static List<Node> emojiIn(OnScreen screen, String css) {
    Node within = screen.node(css, Node.class);
    return OnScreen.fx(
        () -> within.lookupAll("ImageView").stream().filter(ImageView.class::isInstance).toList());
  }

  @Test
  void theCommunitysNameStandsInTheRailAndInTheTitle() throws Exception {
    try (OpenWindow open = OpenWindow.on(home, Locale.ENGLISH, 1400, 900)) {
      open.screen().await("posts", () -> open.screen().has(".post"));
      Stage stage = (Stage) open.window().scene().getWindow();

      assertThat(OnScreen.fx(stage::getTitle)).isEqualTo("Gia đình Trần–Lind 🌻 – Kith");
      assertThat(open.screen().node(".brand-name", Label.class).getText())
          .isEqualTo("Gia đình Trần–Lind 🌻");
      open.screen().shoot("names-home");
    }
  }

  @Test
  void emojiInNamesAndLikesAreInColour() throws Exception {
    try (OpenWindow open = OpenWindow.on(home, Locale.ENGLISH, 1400, 900)) {
      OnScreen screen = open.screen();
      screen.await("posts", () -> screen.has(".post"));

      assertThat(emojiIn(screen, ".author")).hasSize(1);
      assertThat(emojiIn(screen, ".caption")).hasSize(1);
      assertThat(emojiIn(screen, ".bubble")).hasSize(2);
      assertThat(emojiIn(screen, ".acts")).hasSize(1);
      assertThat(screen.node(".acts .button", Button.class).getText())
          .isEqualTo("Bà Hoa, Mai 🌸 Nguyễn and Somebody new");
      screen.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      screen.await("people", () -> screen.has(".member"));
      screen.shoot("names-people");
    }
  }

  @Test
  void postsAreWiderInAVeryWideWindow() throws Exception {
    try (OpenWindow open = OpenWindow.on(home, Locale.ENGLISH, 2560, 1440)) {
      open.screen().await("posts", () -> open.screen().has(".post"));
      open.screen().settle();
      assertThat(open.screen().node(".post", CardView.class).getWidth()).isEqualTo(720);
      open.screen().shoot("names-wide");
    }
    try (OpenWindow open = OpenWindow.on(home, Locale.ENGLISH, 1400, 900)) {
      open.screen().await("posts", () -> open.screen().has(".post"));
      open.screen().settle();
      assertThat(open.screen().node(".post", CardView.class).getWidth()).isEqualTo(620);
    }
  }
}
