package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleJpeg;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class ComposeScreenTest {
  private static final String WORDS =
      "The whole week in four pictures. Bà’s table on Sunday, and the path that is still there";

  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Household household = Household.in(folder);
    household.posts(
        Household.OSKAR,
        Instant.parse("2026-11-20T21:40:00Z"),
        "The lake, last evening before the boats come out.",
        List.of(Album.shot("sunset")));
  }

  private OpenWindow opens(Locale language, double width, double height)
      throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, width, height).calm();
  }

  private static void pastes(OpenWindow open, File... files) {
    OnScreen.fx(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(Arrays.asList(files));
      return Clipboard.getSystemClipboard().setContent(content);
    });
    open.screen().press(KeyCode.CONTROL, KeyCode.V);
  }

  private static File photo(String name) {
    return Album.folder().resolve(name + ".jpg").toFile();
  }

  private static int tiles(OpenWindow open) {
    return open.window().scene().getRoot().lookupAll(".draft-tile").size();
  }

  private static void awaitTiles(OpenWindow open, int count) {
    open.screen().await(count + " pictures", () -> tiles(open) == count);
  }

  private OpenWindow written(Locale language, double width, double height) throws Exception {
    OpenWindow open = opens(language, width, height).offline();
    open.screen().press(KeyCode.CONTROL, KeyCode.N);
    open.screen().type(WORDS);
    pastes(open, photo("picos"), photo("sunflower"), photo("stream"), photo("fig"));
    awaitTiles(open, 4);
    open.screen().press(KeyCode.ALT, KeyCode.D);
    open.screen().type("Mountains above a sea of clouds");
    open.screen()
        .await(
            "kept",
            () ->
                ((Label) open.window().scene().lookup("#kept"))
                    .getText()
                    .matches("(Draft|Đã giữ).*"));
    return open.calm();
  }

  @Test
  void thePlaceIsAskedAboutOnlyWhereAPictureHasOneAndIsLeftOutUnlessChosen() throws Exception {
    byte[] exif = SampleJpeg.exif(SampleExif.munich().tiff());
    byte[] plain = Files.readAllBytes(photo("fig").toPath());
    Path nowhere = folder.resolve("nowhere.png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", nowhere.toFile());
    Path phone = Files.write(folder.resolve("phone.jpg"), Drawn.insert(plain, 2, exif));
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900).offline()) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      pastes(open, nowhere.toFile());
      awaitTiles(open, 1);
      CheckBox keep = open.screen().node("#keep-place", CheckBox.class);
      Label privacy = open.screen().node("#privacy", Label.class);
      assertThat(keep.isVisible()).isFalse();

      pastes(open, phone.toFile());
      awaitTiles(open, 2);
      open.screen().await("the choice", keep::isVisible);
      assertThat(keep.isSelected()).isFalse();
      assertThat(privacy.getText()).startsWith("Place and camera data stay with you");
      OnScreen.fx(() -> {
        keep.fire();
        return true;
      });

      open.screen()
          .await("it says so", () -> privacy.getText().startsWith("Everybody who sees this post"));
      open.calm().screen().shoot("composer-place");
      open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);
      open.screen().await("the sheet is gone", () -> !open.screen().has(".sheet"));
      assertThat(keep.isSelected()).as("for this post only").isFalse();
    }
  }

  @Test
  void aPostWrittenOfflineIsInTheFeedAtOnce() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
      open.screen().shoot("composer-light");

      open.screen().press(KeyCode.CONTROL, KeyCode.ENTER);

      open.screen().await("the sheet is gone", () -> !open.screen().has(".sheet"));
      open.screen()
          .await(
              "the card",
              () -> {
                Node card = open.window().scene().lookup(".post");
                return card != null && card.getAccessibleText().contains("whole week");
              });
      open.screen().await("it waits", () -> open.pillText().equals("Offline · 1 waiting"));
      open.calm().screen().shoot("composer-posted");
      assertThat(folder.resolve("linh/draft/draft.json")).doesNotExist();
    }
  }

  @Test
  void closingKeepsTheDraftAndOpeningBringsItBack() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
      open.screen().press(KeyCode.ESCAPE);
      assertThat(open.screen().has(".sheet")).isFalse();
      open.screen().click("#new-post");
      awaitTiles(open, 4);
      open.screen().type("!");
    }
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      awaitTiles(open, 4);

      assertThat(open.screen().node("#caption", TextArea.class).getText()).isEqualTo(WORDS + "!");
      assertThat(spoken(open).getFirst()).contains("Mountains above a sea of clouds");
    }
  }

  private static List<String> spoken(OpenWindow open) {
    return OnScreen.fx(() ->
        open.window().scene().getRoot().lookupAll(".draft-tile").stream()
            .map(Node::getAccessibleText)
            .toList());
  }

  @Test
  void keysPutPicturesInOrderTakeThemOutAndBringThemBack() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
      open.screen().click(open.screen().node(".draft-tile", Node.class));
      open.screen().press(KeyCode.ALT, KeyCode.RIGHT);
      assertThat(spoken(open).getFirst()).contains("sunflower");

      open.screen().press(KeyCode.RIGHT);
      open.screen().press(KeyCode.DELETE);
      awaitTiles(open, 3);
      assertThat(spoken(open).get(2)).contains("fig");
      open.screen().press(KeyCode.CONTROL, KeyCode.Z);
      awaitTiles(open, 4);
      assertThat(spoken(open).get(2)).contains("stream");
      open.screen().shoot("composer-keys");
    }
  }

  /** By events of our own: the headless robot did not drag here. */
  @Test
  void draggingPutsAPictureElsewhere() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
      OnScreen.fx(() -> {
        Node first = tile(open, 0);
        double from = onScreen(open, 0).getCenterX();
        double to = onScreen(open, 2).getCenterX();
        mouse(first, MouseEvent.MOUSE_PRESSED, from);
        mouse(first, MouseEvent.MOUSE_DRAGGED, from + 40);
        mouse(first, MouseEvent.MOUSE_DRAGGED, to);
        mouse(first, MouseEvent.MOUSE_RELEASED, to);
        return true;
      });
      open.screen().await("the third", () -> onTile(open, 2).contains("Mountains"));
      assertThat(spoken(open).getFirst()).contains("sunflower");
    }
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double x) {
    double y = node.localToScene(node.getLayoutBounds()).getCenterY();
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static Node tile(OpenWindow open, int index) {
    return List.copyOf(open.window().scene().getRoot().lookupAll(".draft-tile")).get(index);
  }

  private static String onTile(OpenWindow open, int index) {
    return tile(open, index).getAccessibleText();
  }

  private static Bounds onScreen(OpenWindow open, int index) {
    Node tile = tile(open, index);
    return tile.localToScreen(tile.getLayoutBounds());
  }

  @Test
  void whatCannotBeTakenIsNamedAndTheRestGoesOn() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("holiday/more"));
    Files.copy(photo("lamp").toPath(), inside.resolve("lamp.jpg"));
    Files.writeString(inside.resolve("claims.jpg"), "I am no picture");
    Files.write(
        folder.resolve("holiday/cut.jpg"),
        Arrays.copyOf(Files.readAllBytes(photo("fig").toPath()), 2000));
    Files.createFile(folder.resolve("holiday/.DS_Store"));
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      pastes(
          open,
          folder.resolve("holiday").toFile(),
          folder.resolve("vanished.jpg").toFile(),
          photo("dogs"));
      awaitTiles(open, 2);

      open.screen()
          .await(
              "three lines",
              () -> ofClass(open, ".file-problem").filter(text -> !text.isEmpty()).count() == 3);
      assertThat(OnScreen.fx(() -> ofClass(open, ".file-problem").toList()))
          .anyMatch(line -> line.startsWith("cut.jpg is damaged"))
          .anyMatch(line -> line.startsWith("claims.jpg is nothing that Kith can show"))
          .anyMatch(line -> line.startsWith("vanished.jpg is not there"));
      open.calm().screen().shoot("composer-problems");
    }
  }

  private static Stream<String> ofClass(OpenWindow open, String css) {
    return open.window().scene().getRoot().lookupAll(css).stream()
        .map(node -> ((Labeled) node).getText())
        .map(text -> text == null ? "" : text);
  }

  @Test
  void aPictureFromTheClipboardIsTaken() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      OnScreen.fx(() -> {
        WritableImage image = new WritableImage(60, 40);
        image.getPixelWriter().setColor(5, 5, Color.RED);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        return Clipboard.getSystemClipboard().setContent(content);
      });
      open.screen().press(KeyCode.CONTROL, KeyCode.V);

      awaitTiles(open, 1);
      assertThat(spoken(open).getFirst()).contains("pasted-");
    }
  }

  @Test
  void everythingInTheSheetHasASpokenName() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
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

  @Test
  void itIsDrawnInTheDarkInVietnameseAndWithLargeText() throws Exception {
    try (OpenWindow open = written(Locale.ENGLISH, 1400, 900)) {
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().shoot("composer-dark");
    }
    Files.deleteIfExists(folder.resolve("linh/draft/draft.json"));
    try (OpenWindow open = written(Locale.of("vi"), 1400, 900)) {
      open.screen().shoot("composer-vietnamese");
    }
    Files.deleteIfExists(folder.resolve("linh/draft/draft.json"));
    try (OpenWindow open = written(Locale.ENGLISH, 1000, 700)) {
      OnScreen.fx(() -> {
        open.window().theme().setScale(1.5);
        return true;
      });
      open.screen().shoot("composer-large-text");
    }
  }
}
