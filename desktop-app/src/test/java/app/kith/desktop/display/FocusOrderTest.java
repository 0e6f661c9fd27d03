package app.kith.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where real keys lead, in a window that the window manager gave the focus. */
@Tag("xvfb")
class FocusOrderTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    household.posts(
        Household.OSKAR,
        Instant.parse("2026-11-20T21:40:00Z"),
        "The lake, last evening before the boats come out.",
        List.of(Album.shot("sunset")));
  }

  private OpenWindow opens() throws InterruptedException {
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, 1200, 850).calm();
    open.screen().await("the focus", () -> open.window().scene().getWindow().isFocused());
    return open;
  }

  private static Node focused(OpenWindow open) {
    return OnScreen.fx(() -> open.window().scene().getFocusOwner());
  }

  private static boolean hasRing(OpenWindow open) {
    return OnScreen.fx(() -> open.window().scene().getFocusOwner().isFocusVisible());
  }

  private static boolean isIn(OpenWindow open, String css) {
    return OnScreen.fx(() -> {
      for (Node node = open.window().scene().getFocusOwner();
          node != null;
          node = node.getParent()) {
        if (node == open.window().scene().lookup(css)) {
          return true;
        }
      }
      return false;
    });
  }

  @Test
  void tabWalksFromTheBarThroughTheFeedToTheRailAndRound() throws Exception {
    try (OpenWindow open = opens()) {
      open.screen().press(KeyCode.F6);
      open.screen().press(KeyCode.F6);
      assertThat(focused(open).getId()).isEqualTo("new-post");
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String part = isIn(open, ".bar") ? "bar" : isIn(open, ".feed") ? "feed" : "rail";
        assertThat(part.equals("rail")).isEqualTo(isIn(open, ".rail"));
        assertThat(hasRing(open)).isTrue();
        if (parts.isEmpty() || !parts.getLast().equals(part)) {
          parts.add(part);
        }
        open.screen().press(KeyCode.TAB);
      }

      assertThat(parts).startsWith("bar", "feed", "rail", "bar");
    }
  }

  @Test
  void f6JumpsBetweenThePartsBothWays() throws Exception {
    try (OpenWindow open = opens()) {
      assertThat(isIn(open, ".feed")).isTrue();
      open.screen().press(KeyCode.F6);
      assertThat(isIn(open, ".rail")).isTrue();
      open.screen().press(KeyCode.F6);
      assertThat(isIn(open, ".bar")).isTrue();
      open.screen().press(KeyCode.F6);
      assertThat(isIn(open, ".feed")).isTrue();
      open.screen().press(KeyCode.SHIFT, KeyCode.F6);
      assertThat(isIn(open, ".bar")).isTrue();
      assertThat(hasRing(open)).isTrue();
    }
  }

  @Test
  void anOpenSheetKeepsTheFocus() throws Exception {
    try (OpenWindow open = opens()) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      assertThat(focused(open).getId()).isEqualTo("caption");
      List<String> walked = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        open.screen().press(KeyCode.TAB);
        assertThat(isIn(open, ".sheet")).isTrue();
        walked.add(String.valueOf(focused(open).getId()));
      }
      assertThat(walked).contains("audience", "add-pictures", "post", "caption");
      open.screen().press(KeyCode.F6);
      assertThat(isIn(open, ".sheet")).isTrue();
      open.screen().press(KeyCode.ESCAPE);
      assertThat(isIn(open, ".feed")).isTrue();
    }
  }
}
