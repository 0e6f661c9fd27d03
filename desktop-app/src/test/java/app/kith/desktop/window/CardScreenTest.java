package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a post in the feed. */
@Tag("window")
class CardScreenTest {
  private static final String CAPTION = "Three days above the clouds.";

  @TempDir Path folder;
  private Household household;

  @BeforeEach
  void family() throws IOException {
    household = Household.in(folder);
    String lunch =
        household.posts(
            Household.HOA,
            Instant.parse("2026-11-15T11:30:00Z"),
            "Who comes for lunch on the 24th? Tell me before Thursday, then I know how big the pot"
                + " must be. "
                + "It will be a long table, and everybody brings a chair. ".repeat(12),
            List.of());
    household.says(lunch, Household.OSKAR, Instant.parse("2026-11-15T12:00:00Z"), "Four of us.");
    household.says(lunch, Household.LINH, Instant.parse("2026-11-15T12:10:00Z"), "Me too.");
    household.says(
        lunch, Household.HOA, Instant.parse("2026-11-15T12:20:00Z"), "Good. The big pot.");
    household.likes(lunch, Household.OSKAR, Household.LINH, Household.HOA);
    household.posts(Household.LINH, Instant.parse("2026-11-21T14:05:00Z"), CAPTION, List.of());
  }

  private OpenWindow opens() throws InterruptedException {
    return opens(Locale.ENGLISH);
  }

  private OpenWindow opens(Locale language) throws InterruptedException {
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), language, 1400, 900).calm();
    open.screen().await("comments", () -> open.screen().has(".bubble"));
    return open;
  }

  private List<String> outbox() throws IOException {
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(household.home().outbox())) {
      return outbox.read(OutboxReader::rows).stream().map(OutboxRow::m).toList();
    }
  }

  /** The own post is on top; its menu by keys: so many steps down. */
  private static void menu(OpenWindow open, int steps) {
    open.screen().click(".card-menu");
    for (int i = 0; i < steps; i++) {
      open.screen().press(KeyCode.DOWN);
    }
    open.screen().press(KeyCode.ENTER);
  }

  private static String topCaption(OpenWindow open) {
    return ((Label) open.window().scene().lookup(".caption")).getText();
  }

  @Test
  void namesAndTheLastCommentsStandUnderThePost() throws Exception {
    try (OpenWindow open = opens()) {
      open.offline().screen().shoot("card-light");

      assertThat(open.screen().all())
          .filteredOn(Button.class::isInstance)
          .extracting(node -> ((Button) node).getText())
          .contains("You, Bà Hoa and Oskar Lind", "3 comments", "more");
      assertThat(open.screen().all())
          .filteredOn(node -> node.getStyleClass().contains("said"))
          .extracting(node -> node.getAccessibleText())
          .containsExactly("Linh Trần: Me too.", "Bà Hoa: Good. The big pot.");
    }
  }

  @Test
  void anEditedCaptionIsSavedByCtrlEnter() throws Exception {
    try (OpenWindow open = opens()) {
      menu(open, 0);
      open.screen().await("the field", () -> open.screen().has(".caption-editor"));
      open.screen().type(" jk");
      open.screen().shoot("card-edit");

      open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);

      open.screen().await("the text", () -> topCaption(open).equals(CAPTION + " jk"));
      open.screen().await("it waits", () -> open.pillText().equals("Offline · 1 waiting"));
      assertThat(household.home().drafts()).isEmptyDirectory();
    }
  }

  @Test
  void whatWasTypedOutlivesTheWindow() throws Exception {
    try (OpenWindow open = opens()) {
      menu(open, 0);
      open.screen().type(" And back");
    }
    assertThat(outbox()).isEmpty();

    try (OpenWindow open = opens()) {
      open.screen().await("the draft", () -> open.screen().has(".go-on"));
      open.screen().shoot("card-draft");
      open.screen().click(".go-on");

      TextArea field = open.screen().node(".caption-field", TextArea.class);
      open.screen().await("it", () -> field.getText().equals(CAPTION + " And back"));
      open.screen().press(KeyCode.ESCAPE);
      open.screen().await("closed", () -> !open.screen().has(".caption-editor"));
      assertThat(OnScreen.fx(() -> topCaption(open))).isEqualTo(CAPTION);
    }
    assertThat(outbox()).isEmpty();
  }

  @Test
  void aDeletedPostCanBeBroughtBack() throws Exception {
    try (OpenWindow open = opens()) {
      menu(open, 4);
      open.screen().await("gone", () -> !topCaption(open).equals(CAPTION));
      open.screen().shoot("card-deleted");
      assertThat(outbox()).isEmpty();

      open.screen().press(KeyCode.CONTROL, KeyCode.Z);

      open.screen().await("back", () -> topCaption(open).equals(CAPTION));
      assertThat(open.screen().has("#undo-bar")).isFalse();
    }
    assertThat(outbox()).isEmpty();
  }

  @Test
  void closingTheWindowDeletesForGood() throws Exception {
    try (OpenWindow open = opens()) {
      menu(open, 4);
      open.screen().await("gone", () -> !topCaption(open).equals(CAPTION));
      assertThat(outbox()).isEmpty();
    }

    assertThat(outbox()).singleElement().asString().contains("delete");
  }

  @Test
  void theTextIsCopied() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      menu(open, 1);

      assertThat(OnScreen.fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(CAPTION);
      open.screen().shoot("card-vietnamese");
    }
  }
}
