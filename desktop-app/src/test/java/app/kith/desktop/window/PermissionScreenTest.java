package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.desktop.store.JdbcOutboxStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see what of whom: asking, blocking, who sees a post, and what a block took away. */
@Tag("window")
class PermissionScreenTest {
  @TempDir Path folder;
  private Household household;

  @BeforeEach
  void family() throws IOException {
    household = Household.in(folder);
    household.knowsGuarded("anna-account", "anna", "Anna Weiß");
    household.isAskedBy(Household.OSKAR);
    household.posts(
        Household.OSKAR, Instant.parse("2026-11-19T10:00:00Z"), "Bread is in the oven.", List.of());
    household.posts(
        Household.LINH, Instant.parse("2026-11-21T14:05:00Z"), "Above the clouds.", List.of());
    household.lost("post-gone", Instant.parse("2026-11-18T08:00:00Z"), "Save me one, please.");
  }

  private OpenWindow opens(Locale language, int place) throws InterruptedException {
    KeyCode digit = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).get(place - 1);
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), language, 1400, 900).calm();
    open.offline().screen().press(KeyCode.CONTROL, digit);
    return open;
  }

  private OpenWindow people(Locale language) throws InterruptedException {
    OpenWindow open = opens(language, 2);
    open.screen().await("the request", () -> open.screen().has(".let-in"));
    return open;
  }

  private List<String> outbox() throws IOException {
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(household.home().outbox())) {
      return outbox.read(OutboxReader::rows).stream().map(OutboxRow::m).toList();
    }
  }

  /** Opens the profile of who stands at that place of the list. */
  private static void choose(OpenWindow open, int place, String name) {
    open.screen().click(members(open).get(place));
    open.screen().await(name, () -> text(open, ".profile-name").equals(name));
  }

  private static List<Button> members(OpenWindow open) {
    return open.window().scene().getRoot().lookupAll(".member").stream()
        .map(Button.class::cast)
        .toList();
  }

  private static String text(OpenWindow open, String css) {
    Node node = open.window().scene().lookup(css);
    return node instanceof Label label ? label.getText() : "";
  }

  private static String follow(OpenWindow open) {
    return ((Labeled) open.window().scene().lookup("#follow")).getText();
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** A menu has a window of its own. */
  private static void shootMenus(String name) throws IOException {
    List<Window> menus =
        OnScreen.fx(
            () -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList());
    for (int i = 0; i < menus.size(); i++) {
      Scene scene = menus.get(i).getScene();
      WritableImage image = OnScreen.fx(() -> scene.snapshot(null));
      BufferedImage copy =
          new BufferedImage(
              (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
      for (int y = 0; y < copy.getHeight(); y++) {
        for (int x = 0; x < copy.getWidth(); x++) {
          copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        }
      }
      Path file = Path.of("target/screenshots", name + "-" + i + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(copy, "png", file.toFile());
    }
  }

  @Test
  void whoAsksToFollowIsLetInByOneButton() throws Exception {
    try (OpenWindow open = people(Locale.ENGLISH)) {
      assertThat(OnScreen.fx(() -> text(open, ".request-says")))
          .isEqualTo("Oskar Lind asks to follow you");
      open.screen().shoot("people-asked");
      OnScreen.fx(() -> {
        open.window().scene().lookup(".let-in").requestFocus();
        return true;
      });
      open.screen().press(KeyCode.SPACE);

      open.screen().await("let in", () -> !open.screen().has(".let-in"));
      assertThat(OnScreen.fx(() -> members(open).getFirst().isFocused())).isTrue();
      open.screen().click("#guard");
      open.screen().await("waiting", () -> open.pillText().equals("Offline · 2 waiting"));
    }
    assertThat(outbox()).hasSize(2);
    assertThat(outbox().getFirst()).contains("approve").contains("true");
  }

  @Test
  void whoLetsNobodyFollowUnaskedIsAskedAndThatIsTakenBack() throws Exception {
    try (OpenWindow open = people(Locale.ENGLISH)) {
      choose(open, 1, "Anna Weiß");
      assertThat(OnScreen.fx(() -> follow(open))).isEqualTo("Ask to follow");
      open.screen().click("#follow");
      open.screen().await("asked", () -> follow(open).equals("Take back"));
      assertThat(OnScreen.fx(() -> members(open).get(1).getAccessibleText()))
          .isEqualTo("Anna Weiß, @anna, asked");
      open.screen().shoot("people-asking");
      open.screen().click("#follow");
      open.screen().await("taken back", () -> follow(open).equals("Ask to follow"));
    }
  }

  @Test
  void aBlockByKeysCanBeUndoneAndEnded() throws Exception {
    try (OpenWindow open = people(Locale.ENGLISH)) {
      choose(open, 3, "Oskar Lind");
      open.screen().await("the post", () -> open.screen().has(".profile-post"));
      block(open);
      assertThat(outbox()).isEmpty();
      open.screen().press(KeyCode.CONTROL, KeyCode.Z);
      open.screen().await("undone", () -> follow(open).equals("Follow"));

      block(open);
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().shoot("people-blocked-dark");
    }
    assertThat(outbox()).singleElement().asString().contains("block");

    try (OpenWindow open = opens(Locale.ENGLISH, 2)) {
      open.screen().await("blocked", () -> members(open).size() == 4);
      choose(open, 3, "Oskar Lind");
      open.screen().shoot("people-blocked");
      open.screen().click("#follow");
      open.screen().await("ended", () -> follow(open).equals("Follow"));
    }
    assertThat(outbox()).singleElement().asString().contains("block").contains("false");
  }

  private static void block(OpenWindow open) {
    OnScreen.fx(() -> {
      open.window().scene().lookup("#person-menu").requestFocus();
      return true;
    });
    open.screen().press(KeyCode.SPACE);
    open.screen().press(KeyCode.DOWN);
    open.screen().press(KeyCode.ENTER);
    open.screen().await("blocked", () -> follow(open).equals("Unblock"));
    open.screen().await("no post", () -> !open.screen().has(".profile-post"));
    assertThat(OnScreen.fx(() -> members(open).get(3).getAccessibleText()))
        .isEqualTo("Oskar Lind, @oskar, blocked");
  }

  @Test
  void whoSeesAPostIsChosenByKeysAndShownAtOnce() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1)) {
      open.screen().await("posts", () -> open.screen().has(".post"));
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().click(".card-menu");
      Menu who =
          OnScreen.fx(() ->
              menu().getItems().stream()
                  .filter(Menu.class::isInstance)
                  .map(Menu.class::cast)
                  .findFirst()
                  .orElseThrow());
      assertThat(OnScreen.fx(() -> who.getItems().stream().map(MenuItem::getText).toList()))
          .containsExactly(
              "Everyone here",
              "People who follow\nIt leaves the devices of all others",
              "Only me\nIt leaves the devices of all others");
      assertThat(((RadioMenuItem) who.getItems().getFirst()).isSelected()).isTrue();
      for (int i = 0; i < 3; i++) {
        open.screen().press(KeyCode.DOWN);
      }
      open.screen().press(KeyCode.RIGHT);
      shootMenus("audience-menu-dark");
      open.screen().press(KeyCode.DOWN);
      open.screen().press(KeyCode.ENTER);

      open.screen()
          .await(
              "followers",
              () ->
                  open.window().scene().getRoot().lookupAll(".meta").stream()
                      .anyMatch(node ->
                          node instanceof Label label
                              && label.getText().equals("People who follow")));
      open.screen().shoot("audience-followers");
    }
    assertThat(outbox()).singleElement().asString().contains("followers");
  }

  @Test
  void whatABlockTookAwayStandsInTheOutbox() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 3)) {
      open.screen().await("the words", () -> open.screen().has("#withdrawn"));
      open.screen().shoot("outbox-withdrawn");
      open.screen().click("#withdrawn .copy-text");

      assertThat(OnScreen.fx(() -> Clipboard.getSystemClipboard().getString()))
          .isEqualTo("Save me one, please.");
    }
  }

  @Test
  void itSpeaksVietnameseAndRunsFromRightToLeft() throws Exception {
    try (OpenWindow open = people(Locale.of("vi"))) {
      choose(open, 1, "Anna Weiß");
      open.screen().shoot("people-asked-vietnamese");
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT3);
      open.screen().await("the words", () -> open.screen().has("#withdrawn"));
      open.screen().shoot("outbox-withdrawn-vietnamese");
    }
    try (OpenWindow open = people(Locale.of("ar"))) {
      open.screen().shoot("people-asked-mirrored");
      assertThat(open.screen().all())
          .filteredOn(Node::isFocusTraversable)
          .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }
  }
}
