package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A community that lives on this computer, with its real server. */
@Tag("window")
class HostScreenTest {
  @TempDir Path folder;

  /** Where a test has failed in the middle. */
  @AfterEach
  void leaveNoneRunning() throws IOException {
    Path kept = folder.resolve("device/hosting/process");
    if (Files.exists(kept)) {
      ProcessHandle.of(Long.parseLong(Files.readString(kept).split(" ")[0]))
          .ifPresent(ProcessHandle::destroy);
    }
  }

  private OpenWindow opens(Locale language) throws InterruptedException {
    return OpenWindow.on(folder.resolve("device"), language, 1400, 900);
  }

  private static boolean shows(OpenWindow open, String words) {
    return open.window().scene().getRoot().lookupAll("*").stream()
        .filter(Node::isVisible)
        .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
  }

  /** Starts one as a person does. */
  private static void starts(OpenWindow open) throws Exception {
    OnScreen screen = open.screen();
    screen.click("#way-start");
    screen.type("Trần–Lind family");
    screen.click("#owner-name");
    screen.type("Linh Trần");
    screen.press(KeyCode.TAB);
    screen.type("linh");
    screen.shoot("welcome-start");
    screen.click("#start");
    screen.await("home", () -> screen.has("#pill"));
    screen.await("up to date", () -> open.pillText().matches("Up to date|Đã cập nhật"));
  }

  private static void goes(OpenWindow open) {
    awaitPlaces(open);
    open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT4);
    open.screen().await("an invite", () -> open.screen().has("#invite-link"));
    open.screen().await("its own device", () -> open.window().scene().lookup(".dot-on") != null);
  }

  /** The server is looked for once the feed is painted. */
  private static void awaitPlaces(OpenWindow open) {
    open.screen()
        .await(
            "five places",
            () ->
                open.window().scene().getRoot().lookupAll(".place").stream()
                        .filter(Node::isVisible)
                        .count()
                    == 5);
  }

  private static String link(OpenWindow open) {
    return open.screen().node("#invite-link", TextField.class).getText();
  }

  @Test
  void aCommunityIsStartedAndOpenedToOthersAndRemembersIt() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      starts(open);
      goes(open);
      assertThat(shows(open, "Trần–Lind family is on this computer")).isTrue();
      assertThat(link(open)).startsWith("kith://join?").contains("127.0.0.1");
      open.screen().shoot("host-light");

      open.screen().click("#reach");
      open.screen().shoot("host-asks");
      open.screen().click("#reach-yes");

      open.screen().await("open", () -> shows(open, "Trần–Lind family can be reached"));
      open.screen().await("a new invite", () -> open.screen().has("#invite-link"));
      open.screen().await("back online", () -> open.pillText().equals("Up to date"));
      open.screen().shoot("host-reached");
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().shoot("host-dark");
    }
    try (OpenWindow again = opens(Locale.of("vi"))) {
      again.screen().await("a pill", () -> again.screen().has("#pill"));
      again.screen().await("connected", () -> again.pillText().equals("Đã cập nhật"));
      goes(again);
      assertThat(shows(again, "Trần–Lind family đã có thể kết nối")).isTrue();
      again.screen().shoot("host-vietnamese");
      for (int i = 0; i < 3; i++) {
        again.screen().press(KeyCode.CONTROL, KeyCode.EQUALS);
      }
      again.screen().shoot("host-large-text");
    }
  }

  private static void awaitKept(OpenWindow open, boolean on) {
    open.screen()
        .await(
            "the switch " + on,
            () -> {
              ToggleButton keep = (ToggleButton) open.window().scene().lookup("#keep");
              return keep.isSelected() == on && !keep.isDisabled();
            });
  }

  @Test
  void aCommunityWhoseKeyIsDamagedSaysSo() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      starts(open);
    }
    Files.writeString(folder.resolve("server/keys/community.p8"), "rats");
    try (OpenWindow again = opens(Locale.ENGLISH)) {
      awaitPlaces(again);
      again.screen().press(KeyCode.CONTROL, KeyCode.DIGIT4);
      again
          .screen()
          .await(
              "what is wrong",
              () ->
                  again.window().scene().getRoot().lookupAll("*").stream()
                      .anyMatch(node ->
                          node instanceof Labeled label
                              && label.getText() != null
                              && label.getText().contains("holds no key of a community")));
      again.screen().shoot("host-damaged-key");
    }
  }

  @Test
  void whatIsKeptRunningIsThereForTheNextWindowWhichEndsIt() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      starts(open);
      goes(open);
      open.screen().click("#keep");
      awaitKept(open, true);
      open.screen().await("back online", () -> open.pillText().equals("Up to date"));
      assertThat(folder.resolve("device/hosting/process")).exists();
      open.screen().shoot("host-kept");
    }
    try (OpenWindow again = opens(Locale.of("vi"))) {
      again.screen().await("a pill", () -> again.screen().has("#pill"));
      goes(again);
      awaitKept(again, true);
      OnScreen.fx(() -> {
        again.window().theme().setDark(true);
        return true;
      });
      again.screen().shoot("host-kept-vietnamese-dark");

      OnScreen.fx(() -> {
        again.window().scene().lookup("#keep").requestFocus();
        return true;
      });
      again.screen().press(KeyCode.SPACE);
      awaitKept(again, false);
      assertThat(folder.resolve("device/hosting")).doesNotExist();
    }
  }

  @Test
  void everythingHasASpokenName() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      starts(open);
      goes(open);

      List<Node> mute =
          open.screen().all().stream()
              .filter(Node::isFocusTraversable)
              .filter(
                  node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
              .toList();
      assertThat(mute).isEmpty();
    }
  }
}
