package app.kith.desktop.window.soak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.VirtualFlow;

/**
 * The soak: waits for the feed, scrolls it as a wheel does, then to its end, pages through the
 * newest post's pictures, and posts what lies in a folder. Each step's figures are a line in a
 * file.
 */
public final class Soak {
  /** Names the file; nothing is done without it. */
  private static final String FILE = "kith.soak";

  /** Names a folder of pictures that are dropped at the end. */
  private static final String DROP = "kith.soak.drop";

  /** With {@code feed} it ends there. */
  private static final String UNTIL = "kith.soak.until";

  /** For how many frames the feed is scrolled as a wheel does. */
  private static final String WHEEL = "kith.soak.wheel";

  /** As fast as a hand turns a wheel. */
  private static final double WHEEL_PIXELS_A_FRAME = 60;

  private static final double PIXELS_A_FRAME = 4000;
  private static final int PICTURES = 200;
  private static final int FRAMES_A_PICTURE = 12;
  private static final int QUIET_FRAMES = 180;

  /** Where nothing older comes for so long, something is wrong, and the last index tells it. */
  private static final long STUCK_NANOS = 60_000_000_000L;

  private final Scene scene;
  private final Path file;
  private int counted;
  private int before = -1;
  private long moved;

  private Soak(Scene scene, Path file) {
    this.scene = scene;
    this.file = file;
  }

  /** Begins where a system property asks for it. */
  public static void begin(Scene scene) {
    String named = System.getProperty(FILE);
    if (named != null) {
      new Soak(scene, Path.of(named)).shown();
    }
  }

  /** What is laid out in one frame is painted before the next but one. */
  private void shown() {
    runs(
        () -> {
          counted = scene.lookup(".post") == null ? 0 : counted + 1;
          return counted > 2;
        },
        frames -> {
          long begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
          says("feed " + (System.currentTimeMillis() - begun));
          if ("feed".equals(System.getProperty(UNTIL))) {
            ends();
          } else {
            rests("idle", this::wheels);
          }
        });
  }

  /** Nothing happens for some seconds; then it says what the heap holds. */
  private void rests(String what, Runnable then) {
    counted = 0;
    runs(
        () -> ++counted > QUIET_FRAMES,
        frames -> {
          System.gc();
          Runtime runtime = Runtime.getRuntime();
          says(what + " " + (runtime.totalMemory() - runtime.freeMemory()));
          then.run();
        });
  }

  private VirtualFlow<?, ?> flow() {
    return (VirtualFlow<?, ?>) scene.lookup(".feed .virtual-flow");
  }

  private void wheels() {
    VirtualFlow<?, ?> flow = flow();
    int wanted = Integer.getInteger(WHEEL, 0);
    counted = 0;
    runs(
        () -> {
          flow.scrollYBy(WHEEL_PIXELS_A_FRAME);
          return ++counted > wanted || isAtEnd(flow);
        },
        frames -> {
          says("wheeled " + flow.getLastVisibleIndex() + " " + frames.figures());
          scrolls();
        });
  }

  private void scrolls() {
    VirtualFlow<?, ?> flow = flow();
    runs(
        () -> {
          flow.scrollYBy(PIXELS_A_FRAME);
          boolean ended = isAtEnd(flow);
          int now = flow.getFirstVisibleIndex();
          moved = now == before ? moved : System.nanoTime();
          before = now;
          return ended || System.nanoTime() - moved > STUCK_NANOS;
        },
        frames -> {
          says("scrolled " + flow.getLastVisibleIndex() + " " + frames.figures());
          key(flow, KeyCode.HOME, false);
          flow.showAsFirst(0);
          rests("top", this::opens);
        });
  }

  private static boolean isAtEnd(Node flow) {
    Node end = flow.lookup(".feed-end");
    return end != null && end.getScene() != null && isInSight(flow, end);
  }

  private static boolean isInSight(Node flow, Node end) {
    double y = flow.sceneToLocal(end.localToScene(0, 0)).getY();
    return y >= 0 && y < flow.getLayoutBounds().getHeight();
  }

  private void opens() {
    Node tile = scene.lookup(".picture-tile");
    if (tile == null) {
      drops();
      return;
    }
    tile.requestFocus();
    key(tile, KeyCode.ENTER, false);
    counted = 0;
    runs(
        () -> {
          if (++counted % FRAMES_A_PICTURE == 0) {
            boolean back = counted / FRAMES_A_PICTURE / 19 % 2 == 1;
            key(scene.getFocusOwner(), back ? KeyCode.LEFT : KeyCode.RIGHT, false);
          }
          return counted > PICTURES * FRAMES_A_PICTURE;
        },
        frames -> {
          says("viewed " + PICTURES + " " + frames.figures());
          key(scene.getFocusOwner(), KeyCode.ESCAPE, false);
          rests("after", this::drops);
        });
  }

  private void drops() {
    String named = System.getProperty(DROP);
    if (named == null) {
      ends();
      return;
    }
    ClipboardContent content = new ClipboardContent();
    List<File> files = files(Path.of(named));
    content.putFiles(files);
    Clipboard.getSystemClipboard().setContent(content);
    long begun = System.nanoTime();
    key(scene.getRoot(), KeyCode.V, true);
    runs(
        () -> scene.getRoot().lookupAll(".draft-tile").size() == files.size(),
        gathering -> {
          says("dropped " + (System.nanoTime() - begun) / 1_000_000 + " " + gathering.figures());
          posts(begun);
        });
  }

  /** The sheet takes it once it has looked at all of them. */
  private void posts(long begun) {
    counted = 0;
    runs(
        () -> {
          boolean open = scene.lookup(".sheet") != null;
          if (open && counted++ % 30 == 0) {
            key(scene.lookup("#caption"), KeyCode.ENTER, true);
          }
          return !open;
        },
        posting -> {
          says("posted " + (System.nanoTime() - begun) / 1_000_000 + " " + posting.figures());
          ends();
        });
  }

  private void ends() {
    says("done");
    scene.getWindow().hide();
  }

  private static List<File> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().map(Path::toFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Then {
    void after(Frames frames);
  }

  private static void runs(BooleanSupplier step, Then then) {
    Frames[] self = new Frames[1];
    self[0] = new Frames(step, () -> then.after(self[0]));
    self[0].start();
  }

  private static void key(Node target, KeyCode code, boolean control) {
    Event.fireEvent(
        target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  private void says(String line) {
    try {
      Files.writeString(
          file,
          line.toLowerCase(Locale.ROOT) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
