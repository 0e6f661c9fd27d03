package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class WelcomeScreenTest {
  @TempDir Path folder;

  private OpenWindow opens(Locale language) throws InterruptedException {
    return OpenWindow.on(folder.resolve("nobody"), language, 1400, 900);
  }

  @Test
  void aFolderWithoutADeviceShowsTheWayIn() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().shoot("welcome-light");
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().shoot("welcome-dark");

      assertThat(open.screen().has("#join")).isTrue();
      assertThat(folder.resolve("nobody")).doesNotExist();
    }
  }

  @Test
  void aLinkThatIsNoneIsRefusedInASentence() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().click("#link");
      open.screen().type("https://example.org/join");
      open.screen().press(KeyCode.ENTER);

      assertThat(open.screen().node("#problem", Label.class).getText()).contains("kith://");
      open.screen().shoot("welcome-problem-vietnamese");
    }
  }

  @Test
  void everythingHasASpokenName() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().settle();

      assertThat(open.screen().all())
          .filteredOn(Node::isFocusTraversable)
          .isNotEmpty()
          .extracting(Node::getAccessibleText)
          .doesNotContainNull()
          .isNotEqualTo(List.of());
    }
  }
}
