package app.kith.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import app.kith.desktop.window.OpenWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("xvfb")
class RealDisplayTest {
  /** Beside our window. */
  private static final int ELSEWHERE = 1300;

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

  private OpenWindow opens() throws InterruptedException {
    OpenWindow open = OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, 1200, 850).calm();
    open.screen().await("the focus", () -> open.window().scene().getWindow().isFocused());
    return open;
  }

  private static Path photo(String name) {
    return Album.folder().resolve(name + ".jpg");
  }

  private static List<Node> tiles(OpenWindow open) {
    return List.copyOf(open.window().scene().getRoot().lookupAll(".draft-tile"));
  }

  private static void awaitTiles(OpenWindow open, int count) {
    open.screen().await(count + " pictures", () -> tiles(open).size() == count);
  }

  private static List<String> spoken(OpenWindow open) {
    return OnScreen.fx(() -> tiles(open).stream().map(Node::getAccessibleText).toList());
  }

  private static boolean isVisible(OpenWindow open, String css) {
    Node node = open.window().scene().lookup(css);
    return node != null && node.isVisible();
  }

  @Test
  void filesThatAnotherProgramDragsInAreTaken() throws Exception {
    try (OpenWindow open = opens();
        OtherProgram files =
            OtherProgram.withFilesToDrag(
                ELSEWHERE, 300, List.of(photo("picos"), photo("fig"), photo("lamp")))) {
      Pointer pointer = new Pointer(open.screen());
      pointer.jump(new Point2D(ELSEWHERE + 80, 380));
      pointer.press();
      pointer.glide(Pointer.middle(open.screen().node(".feed", Node.class)));
      pointer.trembleUntil("words that it can be dropped", () -> isVisible(open, ".drop-edge"));
      open.screen().shoot("display-drop");
      pointer.release();

      files.says("taken");
      awaitTiles(open, 3);
      assertThat(spoken(open).getFirst()).contains("picos");
      assertThat(OnScreen.fx(() -> isVisible(open, ".drop-edge"))).isFalse();
    }
  }

  @Test
  void filesThatAreDraggedPastAreLeftAlone() throws Exception {
    try (OpenWindow open = opens();
        OtherProgram files =
            OtherProgram.withFilesToDrag(ELSEWHERE, 300, List.of(photo("picos")))) {
      Pointer pointer = new Pointer(open.screen());
      Point2D source = new Point2D(ELSEWHERE + 80, 380);
      pointer.jump(source);
      pointer.press();
      pointer.glide(Pointer.middle(open.screen().node(".feed", Node.class)));
      pointer.trembleUntil("words that it can be dropped", () -> isVisible(open, ".drop-edge"));
      pointer.glide(new Point2D(ELSEWHERE + 200, 900));
      open.screen().await("no words any more", () -> !isVisible(open, ".drop-edge"));
      pointer.release();

      files.says("not taken");
      assertThat(open.screen().has(".sheet")).isFalse();
    }
  }

  private OpenWindow withFour() throws Exception {
    OpenWindow open = opens();
    try (OtherProgram copied =
        copies("text/uri-list", uris("picos", "sunflower", "stream", "fig"))) {
      open.screen().await("files", () -> Clipboard.getSystemClipboard().hasFiles());
      open.screen().press(KeyCode.CONTROL, KeyCode.V);
      awaitTiles(open, 4);
    }
    return open.calm();
  }

  private static String uris(String... names) {
    return String.join(
        "\r\n", Stream.of(names).map(name -> photo(name).toUri().toString()).toList());
  }

  /** Another program has this on the clipboard, as long as it runs. */
  private static OtherProgram copies(String type, String text) throws IOException {
    return OtherProgram.start(
        "sh",
        "-c",
        "printf %s \"$1\" | exec xclip -quiet -selection clipboard -t \"$2\" -i",
        "copy",
        text,
        type);
  }

  @Test
  void aTileIsDraggedToAnotherPlace() throws Exception {
    try (OpenWindow open = withFour()) {
      Pointer pointer = new Pointer(open.screen());
      Point2D third = Pointer.middle(OnScreen.fx(() -> tiles(open).get(2)));
      pointer.jump(Pointer.middle(OnScreen.fx(() -> tiles(open).getFirst())));
      pointer.press();
      pointer.glide(third);
      open.screen().shoot("display-reorder");
      pointer.release();

      open.screen()
          .await("the third", () -> tiles(open).get(2).getAccessibleText().contains("picos"));
      assertThat(spoken(open).getFirst()).contains("sunflower");
    }
  }

  @Test
  void wordsGoBothWaysOverTheClipboard() throws Exception {
    try (OpenWindow open = opens()) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      try (OtherProgram copied = copies("UTF8_STRING", "Bà’s table, 점심, ấm áp")) {
        awaitClipboard(open, "점심");
        open.screen().press(KeyCode.CONTROL, KeyCode.V);
        open.screen().await("the words", () -> caption(open).contains("점심"));
      }
      open.screen().press(KeyCode.CONTROL, KeyCode.A);
      open.screen().press(KeyCode.CONTROL, KeyCode.C);

      try (OtherProgram paste = OtherProgram.start("xclip", "-o", "-selection", "clipboard")) {
        assertThat(paste.ends()).isEqualTo("Bà’s table, 점심, ấm áp");
      }
    }
  }

  private static String caption(OpenWindow open) {
    return ((TextArea) open.window().scene().lookup("#caption")).getText();
  }

  /** The other program needs a moment to have it. */
  private static void awaitClipboard(OpenWindow open, String part) {
    open.screen()
        .await(
            "the clipboard",
            () ->
                Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "")
                    .contains(part));
  }

  @Test
  void aPictureThatAnotherProgramCopiedIsPasted() throws Exception {
    try (OpenWindow open = opens();
        OtherProgram copied =
            OtherProgram.start(
                "xclip",
                "-quiet",
                "-selection",
                "clipboard",
                "-t",
                "image/jpeg",
                "-i",
                photo("fig").toString())) {
      open.screen().await("a picture", () -> Clipboard.getSystemClipboard().hasImage());
      open.screen().press(KeyCode.CONTROL, KeyCode.V);

      awaitTiles(open, 1);
      assertThat(spoken(open).getFirst()).contains("pasted-");
    }
  }

  @Test
  void theFileChooserOpensAndIsClosedWithoutAnything() throws Exception {
    try (OpenWindow open = opens()) {
      open.screen().press(KeyCode.CONTROL, KeyCode.N);
      Point2D add = Pointer.middle(open.screen().node("#add-pictures", Node.class));
      new Pointer(open.screen()).jump(add);
      xdotool("click", "1");
      xdotool("search", "--sync", "--onlyvisible", "--name", "^Add pictures$");
      xdotool("key", "Escape");

      open.screen().settle();
      open.screen().click("#caption");
      open.screen().press(KeyCode.A);
      open.screen().await("a letter", () -> caption(open).equals("a"));
    }
  }

  private static void xdotool(String... words) throws IOException, InterruptedException {
    try (OtherProgram tool =
        OtherProgram.start(
            Stream.concat(Stream.of("xdotool"), Stream.of(words)).toArray(String[]::new))) {
      tool.ends();
    }
  }
}
