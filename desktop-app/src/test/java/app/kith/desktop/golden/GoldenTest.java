package app.kith.desktop.golden;

import app.kith.desktop.control.PictureTile;
import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class GoldenTest {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  @TempDir Path folder;

  private OpenWindow opens(Locale language) throws IOException, InterruptedException {
    Household household = Household.in(folder);
    String old =
        household.posts(
            Household.OSKAR,
            Instant.parse("2026-11-19T18:12:00Z"),
            "Who comes for lunch on the 24th? Tell me before Thursday, then I know how big the"
                + " pot must be. Bánh xèo, 김치, and what there is.",
            List.of());
    household.likes(old, Household.LINH, Household.HOA);
    household.says(old, Household.HOA, Instant.parse("2026-11-20T07:30:00Z"), "Bà đến!");
    household.posts(
        Household.HOA,
        Instant.parse("2026-11-21T14:05:00Z"),
        "Three days above the clouds.",
        List.of(Album.shot("picos"), Album.shot("stream"), Album.shot("aizkorri")));
    return OpenWindow.on(folder.resolve("linh"), language, WIDTH, HEIGHT).calm().offline();
  }

  /** Pictures have come to be sharp by a fade, which is over. */
  private static void compare(String name, OpenWindow open) throws IOException {
    open.screen()
        .await(
            "no fade any more",
            () ->
                open.window().scene().getRoot().lookupAll(".picture-tile").stream()
                    .map(PictureTile.class::cast)
                    .flatMap(tile -> tile.getChildrenUnmodifiable().stream())
                    .allMatch(part -> !(part instanceof ImageView view) || view.getOpacity() == 1));
    new GoldenImage(name).compare(open.screen(), open.window().scene());
  }

  private static void blanks(OpenWindow open, String... selectors) {
    OnScreen.fx(() -> {
      for (String selector : selectors) {
        open.window().scene().getRoot().lookupAll(selector).forEach(node -> node.setOpacity(0));
      }
      return true;
    });
  }

  @Test
  void theFeedInTheLight() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      compare("feed-light", open);
    }
  }

  @Test
  void theFeedInTheDark() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      compare("feed-dark", open);
    }
  }

  @Test
  void theFeedWithLargeText() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen.fx(() -> {
        open.window().theme().setScale(1.5);
        return true;
      });
      compare("feed-large-text", open.calm());
    }
  }

  @Test
  void theFeedInVietnamese() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().press(KeyCode.PAGE_DOWN);
      compare("feed-vietnamese", open.calm());
    }
  }

  @Test
  void theComposer() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      open.screen().type("The whole week in two pictures. Bà’s table on Sunday");
      List<File> files =
          List.of(Album.folder().resolve("fig.jpg").toFile(), new File("vanished.jpg"));
      OnScreen.fx(() -> {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files);
        return Clipboard.getSystemClipboard().setContent(content);
      });
      open.screen().press(KeyCode.CONTROL, KeyCode.V);
      open.screen().await("a picture", () -> open.window().scene().lookup(".draft-tile") != null);
      open.screen().await("a problem", () -> open.window().scene().lookup("#problems").isVisible());
      compare("composer", open.calm());
    }
  }

  @Test
  void theViewer() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().click(open.screen().node(".picture-tile", Node.class));
      open.screen()
          .await(
              "a large picture",
              () ->
                  open.window().scene().lookup(".stage") != null
                      && open.window().scene().lookup(".stage").lookup("ImageView")
                          instanceof ImageView view
                      && view.getImage() != null
                      && view.getImage().getWidth() > 500);
      compare("viewer", open);
    }
  }

  @Test
  void theCommunityOnThisComputer() throws Exception {
    try (OpenWindow open = OpenWindow.on(folder.resolve("device"), Locale.ENGLISH, 1400, 900)) {
      OnScreen screen = open.screen();
      screen.await("the first window", () -> open.window().scene().getWindow().isFocused());
      screen.settle();
      screen.click("#way-start");
      screen.type("Trần–Lind family");
      screen.click("#owner-name");
      screen.type("Linh Trần");
      screen.press(KeyCode.TAB);
      screen.type("linh");
      screen.click("#start");
      screen.await("home", () -> screen.has("#pill") && open.pillText().equals("Up to date"));
      screen.press(KeyCode.CONTROL, KeyCode.DIGIT4);
      screen.await("an invite", () -> screen.has("#invite-link"));
      screen.await("its own device", () -> open.window().scene().lookup(".dot-on") != null);
      blanks(
          open, ".qr", ".link-row", ".figure-box", ".avatar", ".wait-note", ".invite-card .small");
      compare("host", open);
    }
  }
}
