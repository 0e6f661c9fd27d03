package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.control.PictureTile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class ViewerScreenTest {
  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    household.posts(
        Household.OSKAR,
        Instant.parse("2026-11-20T21:40:00Z"),
        "The lake, last evening before the boats come out.",
        List.of(Album.shot("sunset"), Album.shot("picos"), Album.shot("stream")));
  }

  private OpenWindow opens(Locale language, double width, double height)
      throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, width, height).calm().offline();
  }

  private static String spoken(OpenWindow open) {
    return OnScreen.fx(() -> open.window().scene().lookup(".stage").getAccessibleText());
  }

  private static void awaitPicture(OpenWindow open) {
    open.screen()
        .await(
            "a picture",
            () -> {
              ImageView view =
                  (ImageView) open.window().scene().lookup(".stage").lookup("ImageView");
              return view != null && view.getImage() != null && view.getImage().getWidth() > 500;
            });
    open.calm();
  }

  @Test
  void aTileOpensItAndEscapeLeadsBackToTheSamePlace() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      PictureTile tile = open.screen().node(".picture-tile", PictureTile.class);
      OnScreen.fx(() -> {
        tile.requestFocus();
        return true;
      });
      open.screen().press(KeyCode.ENTER);
      awaitPicture(open);
      assertThat(spoken(open)).startsWith("Photo by Oskar Lind");
      open.screen().shoot("viewer-first");

      open.screen().press(KeyCode.RIGHT);
      open.screen().press(KeyCode.I);
      awaitPicture(open);
      open.screen().shoot("viewer");
      open.screen().click("#viewer-after");
      assertThat(OnScreen.fx(() -> open.window().scene().lookup("#viewer-after").isVisible()))
          .isFalse();

      open.screen().press(KeyCode.ESCAPE);
      assertThat(open.screen().has(".viewer")).isFalse();
      assertThat(OnScreen.fx(() -> open.window().scene().getFocusOwner())).isSameAs(tile);
    }
  }

  @Test
  void aClickOpensThePictureThatWasClickedAndKeysZoom() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      List<Node> tiles =
          OnScreen.fx(
              () -> List.copyOf(open.window().scene().getRoot().lookupAll(".picture-tile")));
      open.screen().click(tiles.get(2));
      awaitPicture(open);
      Button zoom = open.screen().node("#viewer-zoom", Button.class);
      assertThat(zoom.getText()).isEqualTo("Fit");

      open.screen().press(KeyCode.ADD);
      open.screen().press(KeyCode.ADD);
      assertThat(zoom.getText()).endsWith(" %");
      open.screen().shoot("viewer-zoomed");
      open.screen().press(KeyCode.DIGIT0);
      assertThat(zoom.getText()).isEqualTo("Fit");
      open.screen().press(KeyCode.R);
      open.screen().shoot("viewer-turned");
      assertThat(OnScreen.fx(() -> open.window().scene().lookup("#viewer-after").isVisible()))
          .isFalse();
    }
  }

  @Test
  void everythingInItHasASpokenNameInVietnameseToo() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"), 1000, 700)) {
      open.screen().click(open.screen().node(".picture-tile", Node.class));
      open.screen().press(KeyCode.I);
      awaitPicture(open);
      open.screen().shoot("viewer-vietnamese-1000x700");
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
