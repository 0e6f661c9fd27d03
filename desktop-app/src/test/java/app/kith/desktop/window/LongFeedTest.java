package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import org.HdrHistogram.Histogram;
import org.fxmisc.flowless.VirtualFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed of 100,000 posts is as quick as one of a hundred. */
@Tag("window")
class LongFeedTest {
  private static final int FRAMES = 400;

  @TempDir Path folder;

  @Test
  void itScrollsThroughAHundredThousandPosts() throws Exception {
    Household.in(folder).posts(100_000);
    long begin = System.nanoTime();
    try (OpenWindow open =
        OpenWindow.on(folder.resolve("linh"), Locale.ENGLISH, 1400, 900).calm()) {
      long painted = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);

      Histogram slow = scrolls(open, 40);
      Histogram fling = scrolls(open, 1500);

      Node flow = open.screen().node(".virtual-flow", Node.class);
      assertThat(OnScreen.fx(() -> flow.lookupAll(".post"))).hasSizeLessThan(40);
      Files.createDirectories(Path.of("target/screenshots"));
      Files.writeString(
          Path.of("target/screenshots/long-feed.txt"),
          "first posts after " + painted + " ms\n" + line("40 px", slow) + line("1500 px", fling));
      open.screen().shoot("long-feed");
    }
  }

  private static String line(String name, Histogram frames) {
    return "%s a frame: mean %.1f, p95 %d, max %d ms%n"
        .formatted(
            name,
            frames.getMean() / 1000,
            frames.getValueAtPercentile(95) / 1000,
            frames.getMaxValue() / 1000);
  }

  /** Scrolls by so much in each frame; microseconds from one frame to the next. */
  private static Histogram scrolls(OpenWindow open, double pixels) throws Exception {
    VirtualFlow<?, ?> flow = open.screen().node(".virtual-flow", VirtualFlow.class);
    Histogram frames = new Histogram(3);
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    OnScreen.fx(() -> {
      new AnimationTimer() {
        private long last;
        private int count;

        @Override
        public void handle(long now) {
          if (last != 0) {
            frames.recordValue(TimeUnit.NANOSECONDS.toMicros(now - last));
          }
          last = now;
          flow.scrollYBy(pixels);
          if (++count > FRAMES) {
            stop();
            done.complete(true);
          }
        }
      }.start();
      return true;
    });
    done.get(120, TimeUnit.SECONDS);
    return frames;
  }
}
