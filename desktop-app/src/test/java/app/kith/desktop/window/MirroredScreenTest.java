package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window where words run from right to left, and people of many scripts in either window. */
@Tag("window")
class MirroredScreenTest {
  private static final Locale ARABIC = Locale.of("ar");

  @TempDir Path folder;

  @BeforeEach
  void family() throws IOException {
    Instant evening = Instant.parse("2026-11-20T21:40:00Z");
    Household household = Household.in(folder);
    household.knows("m", "minjun", "김민준");
    household.knows("f", "fatima", "فاطمة الزهراء");
    household.knows("w", "wang", "王小明");
    household.knows("n", "noa", "נועה לוי");
    household.posts(
        "f",
        evening,
        "القارب عند المرسى! (صورة 1)",
        List.of(Album.shot("sunset"), Album.shot("picos"), Album.shot("stream")));
    String post =
        household.posts(
            "m", evening.plusSeconds(60), "호수에서 저녁을 먹었어요. 🎉 The boat is in!", List.of());
    household.says(post, "w", evening.plusSeconds(80), "太好了！我們明天去湖邊。👨‍👩‍👧 👍🏽");
    household.says(post, "f", evening.plusSeconds(90), "جميل جدا! ❤️");
    household.says(post, "n", evening.plusSeconds(95), "איזה יופי!");
  }

  private OpenWindow opens(Locale language) throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, 1400, 900).calm().offline();
  }

  private static double middle(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getCenterX();
  }

  private static Node node(OpenWindow open, String css) {
    return open.window().scene().lookup(css);
  }

  private static Label caption(OpenWindow open, String start) {
    return open.window().scene().getRoot().lookupAll(".caption").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRightToLeftLanguageMirrorsTheWindowAndNotItsPictures() throws Exception {
    try (OpenWindow open = opens(ARABIC)) {
      open.screen().shoot("mirrored");
      OnScreen.fx(() -> {
        assertThat(middle(node(open, ".rail"))).isGreaterThan(1000);
        assertThat(middle(node(open, "#pill"))).isLessThan(200);
        assertThat(caption(open, "القارب").getEffectiveNodeOrientation())
            .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        return true;
      });
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT4);
      open.screen().shoot("mirrored-settings");
      open.screen().press(KeyCode.CONTROL, KeyCode.DIGIT1);
      open.screen().press(KeyCode.J);
      open.screen().press(KeyCode.J);
      open.calm();
      open.screen().shoot("mirrored-pictures");
      open.screen().click(open.screen().node(".mosaic .picture-tile", Node.class));
      open.screen().await("the viewer", () -> open.screen().has(".viewer"));
      WritableImage first = open.screen().shoot("mirrored-viewer");
      assertThat(first.getWidth()).isEqualTo(1400);
      double next = OnScreen.fx(() -> middle(node(open, "#viewer-after")));
      assertThat(next).isLessThan(200);
      open.screen().press(KeyCode.LEFT);
      open.screen().await("the next one", () -> node(open, "#viewer-before").isVisible());
    }
  }

  @Test
  void whatPeopleWriteRunsInItsOwnDirection() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      OnScreen.fx(() -> {
        assertThat(caption(open, "القارب").getEffectiveNodeOrientation())
            .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(caption(open, "호수").getEffectiveNodeOrientation())
            .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(middle(node(open, ".rail"))).isLessThan(200);
        return true;
      });
      open.screen().shoot("scripts");
      open.screen().press(KeyCode.J);
      open.screen().press(KeyCode.J);
      open.calm();
      open.screen().shoot("scripts-pictures");
    }
  }
}
