package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.home.DeviceHome;
import app.kith.desktop.choice.ChoicesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos in the feed and in the viewer; they really play where the system can decode them. */
@Tag("window")
class VideoScreenTest {
  private static final Instant EVENING = Instant.parse("2026-11-20T21:40:00Z");

  @TempDir Path folder;

  private Household household() throws IOException {
    return Household.in(folder);
  }

  private OpenWindow opens(Locale language, double width, double height)
      throws InterruptedException {
    return OpenWindow.on(folder.resolve("linh"), language, width, height).calm().offline();
  }

  /** On the window's thread, as those below; what is read outside of it is a frame old at most. */
  private static String text(OpenWindow open, String css) {
    return ((Label) open.window().scene().lookup(css)).getText();
  }

  private static double place(OpenWindow open) {
    return ((Slider) open.window().scene().lookup("#video-place")).getValue();
  }

  private static boolean shows(OpenWindow open, String css) {
    Node node = open.window().scene().lookup(css);
    return node != null && node.isVisible() && node.getParent().isVisible();
  }

  private static void clicksTheTile(OpenWindow open) {
    open.screen().click(open.screen().node(".picture-tile", Node.class));
  }

  /** Waits until it plays; false where this system has no decoder, which is said loudly. */
  private static boolean plays(OpenWindow open, String test) {
    open.screen()
        .await(
            "playing, or a sentence", () -> place(open) > 0.2 || (shows(open, "#video-elsewhere")));
    boolean plays = place(open) > 0.2;
    System.out.println(
        plays
            ? test + ": the video plays"
            : "SKIPPED: "
                + test
                + ", since this system can't play videos: "
                + text(open, "#video-says"));
    return plays;
  }

  @Test
  void aTileSaysThatItIsAVideoAndHowLong() throws Exception {
    Household household = household();
    household.posts(Household.HOA, EVENING, "Three boats", List.of(Album.shot("picos")));
    household.video(Household.OSKAR, EVENING.plusSeconds(60), "The stream", Album.clip());
    household.video(
        Household.LINH,
        EVENING.plusSeconds(120),
        "No poster could be drawn of this one.",
        new Household.Clip(360, 640, 142_000, folder.resolve("none"), folder.resolve("none")));
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      assertThat(
              OnScreen.fx(() ->
                  open.window().scene().getRoot().lookupAll(".picture-tile").stream()
                      .map(Node::getAccessibleText)
                      .toList()))
          .contains("Video by Linh Trần, Yesterday 21:42, 2:22");
      open.screen().shoot("video-feed");
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().press(KeyCode.J);
      open.screen().press(KeyCode.J);
      open.calm();
      open.screen().shoot("video-feed-dark");
    }
  }

  @Test
  void itPlaysPausesAndMovesByKeysAndRemembersTheSound() throws Exception {
    household()
        .video(Household.OSKAR, EVENING, "The stream", Album.silent(folder.resolve("silent.mp4")));
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      clicksTheTile(open);
      if (!plays(open, "playing by keys")) {
        return;
      }
      WritableImage early = open.screen().shoot("video-playing");
      open.screen().press(KeyCode.SPACE);
      open.screen().await("paused", () -> says(open, "#video-play", "Play"));
      open.screen().settle();
      double at = place(open);
      open.screen().settle();
      assertThat(place(open)).isEqualTo(at);
      assertThat(text(open, "#video-time")).endsWith(" / 0:06");

      open.screen().press(KeyCode.LEFT);
      open.screen().await("back at the beginning", () -> place(open) < 0.1);
      open.screen().press(KeyCode.RIGHT);
      open.screen().await("five seconds on", () -> place(open) > 4.8);
      open.screen().settle();
      assertThat(differs(early, open.screen().shoot("video-paused"))).isTrue();

      open.screen().press(KeyCode.M);
      open.screen().await("silent", () -> says(open, "#video-sound", "Let it be heard"));
      open.screen().press(KeyCode.ESCAPE);
      assertThat(open.screen().has(".viewer")).isFalse();
    }
    DeviceHome home = new DeviceHome(folder.resolve("linh"));
    assertThat(new ChoicesFile(home.choices()).read().muted()).isTrue();
  }

  private static boolean says(OpenWindow open, String css, String words) {
    return words.equals(open.window().scene().lookup(css).getAccessibleText());
  }

  private static boolean differs(WritableImage one, WritableImage other) {
    int middleX = (int) one.getWidth() / 2;
    for (int y = 300; y < 600; y++) {
      if (one.getPixelReader().getArgb(middleX, y) != other.getPixelReader().getArgb(middleX, y)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void atItsEndItWaitsAndPlaysOnceMore() throws Exception {
    household()
        .video(Household.OSKAR, EVENING, "The stream", Album.silent(folder.resolve("silent.mp4")));
    try (OpenWindow open = opens(Locale.of("vi"), 1000, 700)) {
      clicksTheTile(open);
      if (!plays(open, "playing to the end")) {
        return;
      }
      open.screen().press(KeyCode.RIGHT);
      open.screen().await("the end", () -> shows(open, "#video-start"));
      assertThat(text(open, "#video-time")).isEqualTo("0:06 / 0:06");
      open.screen().shoot("video-ended-vietnamese-1000x700");
      open.screen().click("#video-start");
      open.screen().await("once more", () -> place(open) > 0.2 && place(open) < 5);
    }
  }

  @Test
  void whatCantBePlayedHereSaysSoAndOffersAnotherProgram() throws Exception {
    household().video(Household.OSKAR, EVENING, "The stream", Album.clip());
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      clicksTheTile(open);
      open.screen()
          .await(
              "playing, or a sentence", () -> place(open) > 0.2 || shows(open, "#video-elsewhere"));
      System.out.println(
          place(open) > 0.2
              ? "SKIPPED: the sentence without a sound device, since there is one"
              : "playing with sound: " + text(open, "#video-says"));
      open.screen().shoot("video-trouble");
      if (shows(open, "#video-elsewhere")) {
        open.screen().click("#video-elsewhere");
        open.screen()
            .await("what came of it", () -> text(open, "#video-says").contains("No other program"));
        open.screen().shoot("video-trouble-elsewhere");
      }
    }
  }

  @Test
  void aVideoThatIsNotHereSaysWhenItPlays() throws Exception {
    Household.Clip clip = Album.clip();
    household()
        .video(
            Household.OSKAR,
            EVENING,
            "The stream",
            new Household.Clip(640, 360, 6_000, folder.resolve("elsewhere"), clip.poster()));
    try (OpenWindow open = opens(Locale.of("vi"), 1400, 900)) {
      clicksTheTile(open);
      open.screen()
          .await("a sentence", () -> text(open, "#video-says").contains("chưa có trên máy"));
      open.screen().shoot("video-away-vietnamese");
    }
  }

  @Test
  void everythingInItHasASpokenName() throws Exception {
    household().video(Household.OSKAR, EVENING, "The stream", Album.clip());
    try (OpenWindow open = opens(Locale.ENGLISH, 1400, 900)) {
      clicksTheTile(open);
      open.screen().press(KeyCode.I);
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
