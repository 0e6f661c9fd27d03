package app.kith.desktop.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Household;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class UnopenedTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household.in(folder).posts(3);
  }

  private int version(int next) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("linh/outbox.db");
    try (Connection outbox = DriverManager.getConnection(url);
        Statement statement = outbox.createStatement()) {
      int was = statement.executeQuery("PRAGMA user_version").getInt(1);
      statement.executeUpdate("PRAGMA user_version = " + next);
      return was;
    }
  }

  private OpenWindow opens(Locale language) throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, 1400, 900);
  }

  private static String said(OpenWindow open) {
    open.screen().await("a sentence", () -> open.screen().has("#unopened"));
    return open.screen().node("#unopened", Label.class).getText();
  }

  @Test
  void aHomeOfANewerKithSaysWhatToDoAndIsLeftAlone() throws Exception {
    int was = version(999);
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      assertThat(said(open)).endsWith("outbox.db was made by a newer Kith. Update this one.");
      assertThat(open.screen().has("#join")).isFalse();
      open.screen().shoot("trouble-newer");
      assertThat(version(was)).isEqualTo(999);

      open.screen().click("#unopened-again");

      open.calm();
    }
  }

  @Test
  void aDamagedHomeIsNoReasonToBeginAnew() throws Exception {
    Files.writeString(folder.resolve("linh/outbox.db"), "x".repeat(20_000));
    try (OpenWindow open = opens(Locale.of("vi"))) {
      assertThat(said(open)).contains("outbox.db bị hỏng và được để nguyên.");
      open.screen().shoot("trouble-damaged-vietnamese");
    }
    assertThat(folder.resolve("linh/outbox.db")).hasContent("x".repeat(20_000));
  }

  @Test
  void theMarkOfAHomeThatCannotBeReadIsSaid() throws Exception {
    Files.writeString(folder.resolve("linh/kith-home.json"), "{");
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      assertThat(said(open)).contains("kith-home.json");
    }
  }

  @Test
  void weeksWithoutTheCommunitysComputerAreSaidWithTheirDate() throws Exception {
    Files.writeString(folder.resolve("linh/last-contact"), "2026-10-03T08:00:00Z");
    try (OpenWindow open = opens(Locale.ENGLISH).calm().offline()) {
      Label more = open.screen().node(".pill-more", Label.class);
      assertThat(more.getText()).startsWith("Offline since Oct 3, 2026. You see everything");
      assertThat(open.screen().has(".post")).isTrue();
    }
  }
}
