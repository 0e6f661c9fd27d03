package app.kith.desktop.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class TwoWindowsTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household.in(folder).posts(3);
  }

  private OpenWindow opens() throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, 1200, 800).calm();
  }

  private static void writes(OpenWindow open, String words, String photo) {
    Composing post = Composing.in(open);
    open.screen().type(words);
    post.adds(Album.folder().resolve(photo + ".jpg"));
    post.awaitTiles(1);
    post.awaits("kept", () -> post.text("#kept").equals("Draft kept"));
  }

  @Test
  void whatIsTypedInTwoWindowsAtOnceIsAllThereAfterwards() throws Exception {
    try (OpenWindow first = opens()) {
      writes(first, "In the first", "fig");
      try (OpenWindow second = opens()) {
        writes(second, "In the second", "lamp");
        assertThat(OnScreen.fx(new Composing(first)::caption)).isEqualTo("In the first");
      }
    }
    try (OpenWindow open = opens()) {
      Composing post = Composing.in(open);
      post.awaitTiles(2);
      assertThat(OnScreen.fx(post::caption)).isEqualTo("In the first\n\nIn the second");
    }
    assertThat(folder.resolve("linh/draft-2")).doesNotExist();
  }
}
