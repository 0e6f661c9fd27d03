package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.DeviceHome;
import app.kith.core.model.Audience;
import app.kith.core.mutation.Rejection;
import app.kith.core.outbox.DrawerRow;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.core.outbox.OutboxWriter;
import app.kith.core.outbox.Upload;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits and what was refused, far from any server. */
@Tag("window")
class OutboxScreenTest {
  @TempDir Path folder;
  private DeviceHome home = new DeviceHome(Path.of(""));

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    home = household.home();
    String lunch =
        household.posts(
            Household.HOA,
            Instant.parse("2026-11-15T11:30:00Z"),
            "Who comes for lunch?",
            List.of());
    try (DesktopGraph device = new DesktopGraph(home)) {
      device.changePost().like(lunch, true);
      device.changePost().comment(device.changePost().newComment(), lunch, "We come, all four.");
      device
          .publishPost()
          .publish(
              List.of(Album.folder().resolve("sunset.jpg"), Album.folder().resolve("stream.jpg")),
              "The lake",
              Audience.COMMUNITY);
      device.changePost().comment(device.changePost().newComment(), lunch, "Bring the big pot.");
      device
          .outbox()
          .write(writer -> {
            Upload first = writer.uploads().getFirst();
            writer.putUpload(first.at("there", first.bytes() * 4 / 5));
            refuse(writer, writer.rows().getLast(), Rejection.AUDIENCE_CHANGED);
            return true;
          });
    }
  }

  private static void refuse(OutboxWriter writer, OutboxRow row, String reason) throws IOException {
    writer.deleteRow(row.key());
    writer.putDrawer(
        new DrawerRow(row.key(), 7, row.m(), row.kind(), row.entity(), reason, row.written()));
  }

  private OpenWindow opens(Locale language) throws InterruptedException {
    OpenWindow open = OpenWindow.on(home.folder(), language, 1400, 900);
    open.screen().await("posts", () -> open.screen().has(".post"));
    return open;
  }

  private static boolean shows(OpenWindow open, String words) {
    return open.window().scene().getRoot().lookupAll("*").stream()
        .filter(Node::isVisible)
        .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
  }

  @Test
  void thePillLeadsToWhatWaitsAndWhatWasNotSent() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen screen = open.screen();
      screen.await("one not sent", () -> open.pillText().equals("1 not sent"));
      screen.click("#pill");

      screen.await("the list", () -> shows(open, "Post, 2 photos"));
      assertThat(shows(open, "Like on “Who comes for lunch?”")).isTrue();
      assertThat(shows(open, "Comment “We come, all four.”")).isTrue();
      screen.shoot("outbox-light");
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      screen.shoot("outbox-dark");
    }
  }

  @Test
  void whatIsDeletedCanBeTakenBackForAWhile() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen screen = open.screen();
      screen.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      screen.await("the drawer", () -> screen.has(".danger-button"));

      screen.click(".danger-button");
      screen.await("hidden", () -> !screen.has(".danger-button"));
      screen.shoot("outbox-undo");
      screen.click("#undo");
      screen.await("back", () -> screen.has(".danger-button"));
    }
    try (DesktopGraph device = new DesktopGraph(home)) {
      assertThat(device.outbox().read(OutboxReader::drawer)).hasSize(1);
    }
  }

  @Test
  void itSpeaksVietnameseAndGrows() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT3);
      open.screen().await("the drawer", () -> open.screen().has(".danger-button"));
      open.screen().shoot("outbox-vietnamese");
      for (int i = 0; i < 3; i++) {
        open.screen().press(KeyCode.CONTROL, KeyCode.EQUALS);
      }
      open.screen().shoot("outbox-large-text");
      assertThat(
              open.screen().all().stream()
                  .filter(Node::isFocusTraversable)
                  .filter(node ->
                      node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                  .toList())
          .isEmpty();
    }
  }

  @Test
  void whatMayGoWellNowIsTriedAgain() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen screen = open.screen();
      screen.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      screen.await("the drawer", () -> screen.has(".send-again"));
      screen.shoot("outbox-try-again");

      screen.click(".send-again");
      screen.await("it waits again", () -> shows(open, "Comment “Bring the big pot.”"));
      screen.await("and the drawer is gone", () -> !screen.has(".danger-button"));
    }
    try (DesktopGraph device = new DesktopGraph(home)) {
      assertThat(device.outbox().read(OutboxReader::drawer)).isEmpty();
      assertThat(device.outbox().read(OutboxReader::rows).getLast().m())
          .contains("Bring the big pot.");
    }
  }

  @Test
  void aRefusedPostSaysWhyInVietnamese() throws Exception {
    try (DesktopGraph device = new DesktopGraph(home)) {
      device
          .outbox()
          .write(writer -> {
            for (OutboxRow row : writer.rows()) {
              if (row.kind().equals("post")) {
                refuse(writer, row, Rejection.TOO_LARGE);
              }
            }
            return true;
          });
    }
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT3);
      open.screen()
          .await(
              "why",
              () ->
                  shows(
                      open,
                      "Chưa gửi được. Nó quá lớn. Một tệp tối đa 209.7 MB, một video tối đa 10"
                          + " phút."));
      open.screen().shoot("outbox-refused-post-vietnamese");
    }
  }
}
