package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxRow;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.PictureTile;
import app.kith.desktop.platform.DesktopPortraits;
import app.kith.desktop.platform.DesktopPortraits.Result;
import app.kith.desktop.store.JdbcOutboxStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class PeopleScreenTest {
  @TempDir Path folder;
  private Household household;

  @BeforeEach
  void family() throws IOException {
    household = Household.in(folder);
    household.posts(
        Household.OSKAR,
        Instant.parse("2026-11-20T21:40:00Z"),
        "The lake, last evening before the boats come out.",
        List.of(Album.shot("sunset")));
    household.posts(
        Household.OSKAR, Instant.parse("2026-11-19T10:00:00Z"), "Bread is in the oven.", List.of());
  }

  private OpenWindow opens(Locale language, double width) throws InterruptedException {
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), language, width, 900).calm();
    open.offline().screen().press(KeyCode.CONTROL, KeyCode.DIGIT2);
    open.screen().await("people", () -> rows(open).size() == 3);
    open.screen().await("the first", () -> open.screen().has(".profile-name"));
    return open;
  }

  private static List<String> rows(OpenWindow open) {
    return open.window().scene().getRoot().lookupAll(".member").stream()
        .map(Node::getAccessibleText)
        .toList();
  }

  private static OnScreen sharp(OpenWindow open) {
    open.screen()
        .await(
            "sharp pictures",
            () ->
                open.window().scene().getRoot().lookupAll(".picture-tile").stream()
                    .allMatch(tile -> ((PictureTile) tile).isSharp()));
    return open.screen();
  }

  private static String profile(OpenWindow open) {
    return ((Label) open.window().scene().lookup(".profile-name")).getText();
  }

  private List<String> outbox() throws IOException {
    try (JdbcOutboxStore outbox = JdbcOutboxStore.open(household.home().outbox())) {
      return outbox.read(OutboxReader::rows).stream().map(OutboxRow::m).toList();
    }
  }

  @Test
  void someoneIsFollowedByKeysAndThePostsAreShown() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      assertThat(OnScreen.fx(() -> rows(open)))
          .containsExactly("Linh Trần, @linh", "Bà Hoa, @hoa", "Oskar Lind, @oskar");
      open.screen().press(KeyCode.DOWN);
      open.screen().press(KeyCode.DOWN);
      open.screen().await("Oskar", () -> profile(open).equals("Oskar Lind"));
      open.screen().await("posts", () -> open.screen().has(".profile-post"));
      sharp(open).shoot("people-light");

      Button follow = open.screen().node("#follow", Button.class);
      open.screen().click(follow);

      open.screen().await("followed", () -> follow.getText().equals("Unfollow"));
      assertThat(OnScreen.fx(() -> rows(open))).contains("Oskar Lind, @oskar, you follow");
    }
    assertThat(outbox()).singleElement().asString().contains("follow");
  }

  @Test
  void aPictureOfOneselfStandsInTheRailAndInTheDirectory() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      open.screen().await("oneself", () -> profile(open).equals("Linh Trần"));
      assertThat(OnScreen.fx(() -> faces(open))).isZero();
      try (DesktopGraph device = new DesktopGraph(household.home())) {
        DesktopPortraits portraits = new DesktopPortraits(Limits.STANDARD);
        if (portraits.draw(Album.shot("sunset").file())
            instanceof Result.Drawn(Portrait portrait)) {
          device.changePeople().portray(Optional.of(portrait));
        }
      }

      open.screen().await("rail, row and profile", () -> faces(open) == 3);
      open.screen().await("a way back", () -> open.screen().has("#no-own-picture"));
      sharp(open).shoot("people-portrait");

      open.screen().click("#no-own-picture");
      open.screen().await("letters again", () -> faces(open) == 0);
    }
    assertThat(outbox()).hasSize(2).allSatisfy(text -> assertThat(text).contains("portrait"));
  }

  private static long faces(OpenWindow open) {
    return open.window().scene().getRoot().lookupAll(".avatar").stream()
        .flatMap(avatar -> ((Avatar) avatar).getChildren().stream())
        .filter(part -> part instanceof ImageView face && face.getImage() != null)
        .count();
  }

  @Test
  void onesOwnNameIsEditedAndADraftOfItIsKept() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400)) {
      open.screen().await("oneself", () -> profile(open).equals("Linh Trần"));
      open.screen().click("#rename");
      open.screen().type("Linh T");
      open.screen().press(KeyCode.ESCAPE);
      assertThat(outbox()).isEmpty();

      open.screen().click("#rename");
      TextField field = open.screen().node("#own-name", TextField.class);
      open.screen().await("the draft", () -> field.getText().equals("Linh T"));
      open.screen().shoot("people-rename");
      open.screen().press(KeyCode.ENTER);

      open.screen().await("the name", () -> profile(open).equals("Linh T"));
      open.screen()
          .await(
              "the rail",
              () -> ((Label) open.window().scene().lookup(".own-name")).getText().equals("Linh T"));
    }
    assertThat(outbox()).singleElement().asString().contains("Linh T");
  }

  @Test
  void aPostOpensItsPageAndEscLeadsBack() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"), 1000)) {
      open.screen().click(open.screen().node(".members", VBox.class).getChildren().get(2));
      open.screen().await("posts", () -> open.screen().has(".profile-post"));
      open.screen().click("#theme");
      sharp(open).shoot("people-vietnamese-dark-1000");
      OnScreen.fx(() -> {
        open.window().scene().lookup(".profile-post").requestFocus();
        return true;
      });
      open.screen().press(KeyCode.ENTER);
      open.screen().await("the page", () -> open.screen().has("#comment"));

      open.screen().press(KeyCode.ESCAPE);

      open.screen().await("people", () -> open.screen().has(".members"));
      assertThat(open.screen().all())
          .filteredOn(Node::isFocusTraversable)
          .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }
  }
}
