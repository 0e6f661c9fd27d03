package app.kith.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.desktop.Main;
import app.kith.desktop.window.Album;
import app.kith.desktop.window.Household;
import app.kith.desktop.window.OnScreen;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large display with small pixels, on which everything is drawn twice as large. */
@Tag("xvfb")
class HighDensityTest {
  private static final int WIDTH = 5120;
  private static final int HEIGHT = 2880;
  private static final int CANVAS = 0xFFF4F4F1;
  private static final int SHARP = 60_000;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void aWindowFillsItAndIsDrawnSharply() throws Exception {
    Household household = Household.in(folder);
    for (String photo : List.of("sunset", "picos", "stream")) {
      household.posts(
          Household.OSKAR,
          Instant.parse("2026-11-20T21:40:00Z"),
          "The lake, last evening before the boats come out. Bà’s table on Sunday.",
          List.of(Album.shot(photo)));
    }
    Path shown = folder.resolve("shown");
    try (OtherProgram kith =
        OtherProgram.start(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dglass.gtk.uiScale=2",
            "-Dprism.order=sw",
            "-Dkith.shown=" + shown,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "desktop",
            "--home",
            household.home().folder().toString())) {
      until("a first frame", () -> Files.exists(shown));
      String window =
          says("search", "--sync", "--onlyvisible", "--name", "^Kith$")
              .lines()
              .findFirst()
              .orElseThrow();
      says("windowmove", window, "0", "0");
      says("windowsize", "--sync", window, "" + WIDTH, "" + HEIGHT);
      until("sharp pictures in all of it", () -> colours() > SHARP);
      assertThat(says("getwindowgeometry", window)).contains(WIDTH + "x");
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to be: " + what);
      }
      Thread.onSpinWait();
    }
  }

  private static String says(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(words));
    try (OtherProgram tool = OtherProgram.start(command.toArray(String[]::new))) {
      return tool.ends();
    }
  }

  /** Keeps a picture of the whole display; a blurred photograph has few colours. */
  private static int colours() throws Exception {
    OnScreen.start();
    WritableImage image =
        OnScreen.fx(() -> new Robot().getScreenCapture(null, 0, 0, WIDTH, HEIGHT, false));
    PixelReader pixels = image.getPixelReader();
    BufferedImage copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int argb = pixels.getArgb(x, y);
        colours.add(argb);
        copy.setRGB(x, y, argb);
      }
    }
    File file = new File("target/screenshots/display-5120x2880.png");
    Files.createDirectories(file.toPath().getParent());
    ImageIO.write(copy, "png", file);
    boolean filled = copy.getRGB(WIDTH - 60, HEIGHT - 60) == CANVAS;
    return filled ? colours.size() : 0;
  }
}
