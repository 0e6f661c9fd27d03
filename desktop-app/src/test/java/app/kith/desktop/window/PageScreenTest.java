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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post's own page. */
@Tag("window")
class PageScreenTest {
  private static final String CAPTION = "The lake, last evening before the boats come out.";

  @TempDir Path folder;
  private Household household;

  @BeforeEach
  void family() throws IOException {
    household = Household.in(folder);
    String lake =
        household.posts(
            Household.LINH,
            Instant.parse("2026-11-20T21:40:00Z"),
            CAPTION,
            List.of(Album.shot("sunset")));
    household.had(lake, Instant.parse("2026-11-20T21:30:00Z"), "The lake");
    household.says(
        lake, Household.HOA, Instant.parse("2026-11-21T08:00:00Z"), "Đẹp quá! Nhớ mặc áo ấm nhé.");
    household.says(lake, Household.LINH, Instant.parse("2026-11-21T08:05:00Z"), "Dạ, con mặc rồi.");
    household.says(
        lake,
        Household.OSKAR,
        Instant.parse("2026-11-21T09:00:00Z"),
        "We should go there again when the boats are out, and stay for the evening this time.");
    household.likes(lake, Household.OSKAR, Household.HOA, Household.LINH, "somebody-else");
    household.posts(
        Household.OSKAR, Instant.parse("2026-11-21T10:00:00Z"), "Bread is in the oven.", List.of());
  }

  /** The lake is the second post. */
  private OpenWindow opens(Locale language, double width) throws InterruptedException {
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), language, width, 900).calm();
    open.screen().await("comments", () -> open.screen().has(".bubble"));
    open.offline().screen().press(KeyCode.J);
    open.screen().press(KeyCode.J);
    open.screen().press(KeyCode.ENTER);
    open.screen().await("the page", () -> open.screen().has("#comment") && said(open).size() == 3);
    return open;
  }

  private static List<String> said(OpenWindow open) {
    return open.window().scene().getRoot().lookupAll(".page-comments .said").stream()
        .map(Node::getAccessibleText)
        .toList();
  }

  private static String titleOf(OpenWindow open) {
    return ((Label) open.window().scene().lookup(".screen-title")).getText();
  }

  private List<String> outbox() throws IOException {
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(household.home().outbox())) {
      return outbox.read(OutboxReader::rows).stream().map(OutboxRow::m).toList();
    }
  }

  @Test
  void aCommentIsSentByCtrlEnterAndWaits() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      open.calm().screen().shoot("page-light");
      open.screen().press(KeyCode.C);
      open.screen().type("See you there");

      open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);

      open.screen().await("it", () -> said(open).contains("Linh Trần: See you there"));
      TextArea field = open.screen().node("#comment", TextArea.class);
      open.screen().await("an empty field", () -> field.getText().isEmpty());
      open.screen().await("it waits", () -> open.pillText().equals("Offline · 1 waiting"));
      open.screen().shoot("page-sent");
    }
    assertThat(outbox()).singleElement().asString().contains("See you there");
  }

  @Test
  void escGoesBackToThePostInTheFeed() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      assertThat(OnScreen.fx(() -> titleOf(open))).isEqualTo("Post");

      open.screen().press(KeyCode.ESCAPE);

      open.screen().await("home", () -> titleOf(open).equals("Home"));
      open.screen()
          .await(
              "the focus",
              () ->
                  open.window()
                      .scene()
                      .getFocusOwner()
                      .getAccessibleText()
                      .startsWith("Linh Trần, Yesterday 21:40"));
    }
  }

  @Test
  void whatIsTypedOutlivesThePageAndTheWindow() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      open.screen().press(KeyCode.C);
      open.screen().type("Half a sen");
      open.screen().press(KeyCode.ESCAPE);
      open.screen().press(KeyCode.ENTER);
      open.screen().await("the field", () -> open.screen().has("#comment"));
      TextArea field = open.screen().node("#comment", TextArea.class);
      open.screen().await("the text", () -> field.getText().equals("Half a sen"));
    }
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      TextArea field = open.screen().node("#comment", TextArea.class);
      open.screen().await("the draft", () -> field.getText().equals("Half a sen"));
    }
    assertThat(outbox()).isEmpty();
  }

  @Test
  void anEarlierTextIsRestored() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      OnScreen.fx(() -> {
        open.window().scene().lookup("#earlier").requestFocus();
        return true;
      });
      open.screen().click("#earlier");
      open.screen().shoot("page-earlier");

      OnScreen.fx(() -> {
        open.window().scene().lookup(".restore").requestFocus();
        return true;
      });
      open.screen().click(".restore");

      open.screen()
          .await(
              "the text",
              () ->
                  ((Label) open.window().scene().lookup(".caption")).getText().equals("The lake"));
    }
    assertThat(outbox()).singleElement().asString().contains("The lake");
  }

  @Test
  void aCommentUnderAnOwnPostIsDeletedAndBroughtBack() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"), 1000)) {
      open.screen().shoot("page-vietnamese-1000");
      OnScreen.fx(() -> {
        ((Button) open.window().scene().lookup(".delete-comment")).fire();
        return true;
      });
      open.screen().await("gone", () -> said(open).size() == 2);
      open.screen().shoot("page-deleted");
      open.screen().click("#undo");
      open.screen().await("back", () -> said(open).size() == 3);
    }
    assertThat(outbox()).isEmpty();
  }

  @Test
  void itIsDarkAndLargeToo() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      open.screen().click("#theme");
      open.calm().screen().shoot("page-dark");
      for (int i = 0; i < 3; i++) {
        open.screen().press(KeyCode.CONTROL, KeyCode.EQUALS);
      }
      open.calm().screen().shoot("page-large");

      assertThat(open.screen().all())
          .filteredOn(Node::isFocusTraversable)
          .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }
  }
}
