package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.DeviceHome;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class SettingsScreenTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household.in(folder)
        .posts(
            Household.OSKAR,
            Instant.parse("2026-11-20T21:40:00Z"),
            "The lake",
            List.of(Album.shot("sunset")));
  }

  private OpenWindow opens(double width, double height) throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, width, height);
  }

  private OpenWindow settings(double width, double height) throws InterruptedException {
    OpenWindow open = opens(width, height).calm();
    goes(open);
    return open;
  }

  private static void goes(OpenWindow open) {
    open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT4);
    open.screen().await("the settings", () -> open.screen().has("#language-0"));
  }

  private static boolean says(OpenWindow open, String words) {
    return open.window().scene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(words));
  }

  private static boolean isSelected(OpenWindow open, String css) {
    return open.window().scene().lookup(css) instanceof ToggleButton button && button.isSelected();
  }

  @Test
  void whatIsChosenHoldsAtOnceAndInTheNextWindow() throws Exception {
    try (OpenWindow open = settings(1400, 900)) {
      open.screen().shoot("settings");
      open.screen().click("#look-2");
      assertThat(open.window().theme().isDark()).isTrue();
      open.screen().click("#scale-2");
      open.screen().click("#calm");
      open.screen().shoot("settings-dark");
      assertThat(calm(open)).isTrue();
    }
    Choices kept = new ChoicesFile(new DeviceHome(folder.resolve("linh")).choices()).read();
    assertThat(kept).isEqualTo(new Choices(Choices.Look.DARK, 1.3, "", true, false));
    try (OpenWindow open = settings(1400, 900)) {
      assertThat(open.window().theme().isDark()).isTrue();
      assertThat(open.window().theme().scale()).isEqualTo(1.3);
      assertThat(calm(open)).isTrue();
      open.screen().click("#theme");
      assertThat(open.window().theme().isDark()).isFalse();
      open.screen().await("shown in the settings too", () -> isSelected(open, "#look-1"));
    }
  }

  private static boolean calm(OpenWindow open) {
    return OnScreen.fx(() ->
        open.window()
            .scene()
            .getRoot()
            .getPseudoClassStates()
            .contains(PseudoClass.getPseudoClass("calm")));
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndTheWindowStaysWhereItIs() throws Exception {
    try (OpenWindow open = settings(1400, 900)) {
      open.screen().click("#language-2");
      open.screen().await("Vietnamese", () -> says(open, "Cài đặt"));
      open.screen().await("still in the settings", () -> isSelected(open, "#language-2"));
      open.offline();
      open.screen().shoot("settings-vietnamese");
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT1);
      open.calm();
      open.screen().await("the posts again", () -> says(open, "The lake"));
      goes(open);
      open.screen().click("#language-1");
      open.screen().await("English", () -> says(open, "Settings"));
      open.screen().await("still there", () -> isSelected(open, "#language-1"));
    }
    try (OpenWindow open = opens(1000, 700).calm()) {
      assertThat(OnScreen.fx(() -> says(open, "Home"))).isTrue();
    }
  }

  @Test
  void keysAreAPageThatF1OpensAndEscapeLeaves() throws Exception {
    try (OpenWindow open = opens(1400, 900).calm()) {
      open.screen().press(KeyCode.F1);
      open.screen().await("the keys", () -> open.screen().has(".key"));
      open.screen().shoot("keys");
      open.screen().press(KeyCode.ESCAPE);
      assertThat(open.screen().has(".post")).isTrue();
    }
  }

  @Test
  void aNarrowWindowAndLargeTextLoseNothing() throws Exception {
    try (OpenWindow open = settings(1000, 700)) {
      open.screen().click("#scale-4");
      open.screen().await("twice as large", () -> open.window().theme().scale() == 2);
      open.screen().shoot("settings-large-1000x700");
      OnScreen.fx(() -> {
        open.window().scene().lookup("#open-home").requestFocus();
        return true;
      });
      open.screen().press(KeyCode.SPACE);
      open.screen()
          .await(
              "no display",
              () ->
                  open.window().scene().getRoot().lookupAll(".notice-text").stream()
                      .anyMatch(node ->
                          ((Label) node).getText().startsWith("No program could be opened")));
      open.screen().shoot("settings-folder-1000x700");
    }
  }

  @Test
  void everythingInItHasASpokenName() throws Exception {
    try (OpenWindow open = settings(1400, 900)) {
      List<Node> mute =
          open.screen().all().stream()
              .filter(node -> node.isFocusTraversable() && !node.isDisabled())
              .filter(node -> {
                String name = node.getAccessibleText();
                return name == null || name.isBlank() || node.getAccessibleRole() == null;
              })
              .toList();

      assertThat(mute).isEmpty();
    }
  }
}
