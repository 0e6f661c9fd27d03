package app.kith.desktop.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a window has shown something for the first time: until then what is not in sight
 * waits. For who measures it, and for the build, which has the JVM learn from a start, it says in a
 * file how many milliseconds after the process began that was.
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

  /**
   * Something to look at has been put into the window.
   *
   * @param then is to be done once it is painted, on the window's thread
   */
  void expect(Runnable then) {
    Path to = file;
    file = null;
    new Frames(to, then).start();
  }

  private static final class Frames extends AnimationTimer {
    private final @Nullable Path file;
    private final Runnable then;
    private int seen;

    Frames(@Nullable Path file, Runnable then) {
      this.file = file;
      this.then = then;
    }

    @Override
    public void handle(long now) {
      if (++seen == FRAMES) {
        stop();
        then.run();
        if (file != null) {
          write(file);
        }
      }
    }

    private static void write(Path file) {
      long begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
      try {
        Files.writeString(file, System.currentTimeMillis() - begun + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
