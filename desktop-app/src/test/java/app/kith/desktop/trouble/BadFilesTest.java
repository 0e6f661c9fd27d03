package app.kith.desktop.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class BadFilesTest {
  private static final int FILES = 10_000;
  private static final int GOOD = 40;
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household.in(folder).posts(3);
  }

  private OpenWindow opens() throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, 1400, 900).calm();
  }

  /** Every 250th is a picture; the others only have the name of one. */
  private Path many() throws IOException {
    Path many = Files.createDirectory(folder.resolve("holiday"));
    Path picture = Album.folder().resolve("lamp.jpg");
    for (int i = 0; i < FILES; i++) {
      Path file = many.resolve("p%05d.jpg".formatted(i));
      if (i % (FILES / GOOD) == 0) {
        Files.copy(picture, file);
      } else {
        Files.writeString(file, "not me");
      }
    }
    return many;
  }

  @Test
  void ofAFolderOfTenThousandFilesEachBrokenOneIsSaidAndTheRestIsTaken() throws Exception {
    Path many = many();
    try (OpenWindow open = opens()) {
      Composing post = Composing.in(open);
      post.adds(many);
      open.screen().type("Written meanwhile");
      assertThat(OnScreen.fx(post::caption)).isEqualTo("Written meanwhile");

      post.awaits("all looked at", LONG, () -> post.problems().size() == FILES - GOOD);
      post.awaits("kept", () -> post.text("#kept").equals("Draft kept"));
      assertThat(OnScreen.fx(post::tiles)).hasSize(GOOD);
      assertThat(OnScreen.fx(post::problems))
          .first()
          .asString()
          .startsWith("p00001.jpg is nothing that Kith can show");
      open.calm().screen().shoot("trouble-ten-thousand");
    }
  }

  @Test
  void aPictureThatVanishesBeforeItIsPostedIsSaidAndTheTextStays() throws Exception {
    Path fleeting = Files.copy(Album.folder().resolve("fig.jpg"), folder.resolve("fleeting.jpg"));
    try (OpenWindow open = opens()) {
      Composing post = Composing.in(open);
      post.adds(fleeting, Album.folder().resolve("lamp.jpg"));
      post.awaitTiles(2);
      open.screen().click("#caption");
      open.screen().type("Two of them");
    }
    Files.delete(fleeting);
    try (OpenWindow open = opens()) {
      Composing post = Composing.in(open);
      post.awaitTiles(2);
      post.posts();

      post.awaits(
          "a sentence", () -> post.problems().contains("fleeting.jpg is not there any more"));
      assertThat(OnScreen.fx(post::caption)).isEqualTo("Two of them");
      open.screen().shoot("trouble-vanished");
      post.posts();
      post.awaits("posted", () -> !post.isOpen());
    }
  }

  @Test
  void wordsAloneArePosted() throws Exception {
    try (OpenWindow open = opens().offline()) {
      Composing post = Composing.in(open);
      open.screen().type("The boat is in!");
      post.posts();

      post.awaits("posted", () -> !post.isOpen());
      post.awaits("it waits", () -> open.pillText().equals("Offline · 1 waiting"));
      open.calm().screen().shoot("trouble-words-alone");
    }
  }
}
