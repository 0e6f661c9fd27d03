package app.kith.desktop.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Says in a file when a window has shown a device for the first time: milliseconds since the
 * process began. For who measures that, and for the build, which has the JVM learn from a start.
 */
final class FirstFrame {
  /** Names the file; nothing is written without it. */
  private static final String PROPERTY = "kith.shown";

  /** What was laid out in one frame is painted before the next. */
  private static final int FRAMES = 3;

  private @Nullable Path file;

  FirstFrame() {
    String named = System.getProperty(PROPERTY);
    file = named == null ? null : Path.of(named);
  }

  /** Something to look at has been put into the window. */
  void expect() {
    Path to = file;
    file = null;
    if (to != null) {
      new Frames(to).start();
    }
  }

  private static final class Frames extends AnimationTimer {
    private final Path file;
    private int seen;

    Frames(Path file) {
      this.file = file;
    }

    @Override
    public void handle(long now) {
      if (++seen == FRAMES) {
        stop();
        long begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        try {
          Files.writeString(file, System.currentTimeMillis() - begun + "\n");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
