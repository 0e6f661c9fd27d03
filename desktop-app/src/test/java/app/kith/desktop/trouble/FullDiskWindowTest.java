package app.kith.desktop.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import app.kith.server.disk.SmallDisk;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class FullDiskWindowTest {
  private static final String WORDS = "Three days above the clouds";

  @TempDir Path folder;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.at(folder.resolve("disk"));
    Household.in(disk.folder()).posts(3);
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  private OpenWindow opens() throws InterruptedException {
    return OpenWindow.on(disk.folder().resolve("linh"), Locale.ENGLISH, 1400, 900).calm();
  }

  @Test
  void whatIsTypedOnAFullDiskIsSaidToBeAtRiskAndKeptOnceThereIsRoom() throws Exception {
    try (OpenWindow open = opens().offline()) {
      Composing post = Composing.in(open);
      disk.leaves(0);
      open.screen().type(WORDS);
      post.awaits(
          "a sentence", () -> post.text("#compose-message").startsWith("The draft can't be kept"));
      assertThat(OnScreen.fx(post::caption)).isEqualTo(WORDS);
      open.screen().shoot("trouble-full-disk");

      post.adds(Album.folder().resolve("lamp.jpg"));
      post.awaitTiles(1);
      post.posts();
      post.awaits(
          "why it was not posted",
          () -> post.text("#compose-message").endsWith("All you wrote is still here."));
      assertThat(OnScreen.fx(post::caption)).isEqualTo(WORDS);
      open.screen().shoot("trouble-full-disk-posting");

      disk.makesRoom();
      open.screen().click("#caption");
      open.screen().press(KeyCode.END);
      open.screen().type("!");
      post.awaits("kept", () -> post.text("#kept").equals("Draft kept"));
    }
    try (OpenWindow open = opens()) {
      Composing post = Composing.in(open);
      post.awaitTiles(1);
      assertThat(OnScreen.fx(post::caption)).contains("Three days above the clouds");
      post.posts();
      post.awaits("posted", () -> !post.isOpen());
    }
  }
}
