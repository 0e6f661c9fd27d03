package app.kith.desktop.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javax.imageio.ImageIO;

/** Drives a window as a person does: clicks, keys, and looking at it. */
public final class OnScreen {
  /** Long: a computer that is busy with other builds is no failure. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private final Scene scene;

  public OnScreen(Scene scene) {
    this.scene = scene;
  }

  /** Starts the toolkit, once for all tests of a process. */
  public static void start() throws InterruptedException {
    if (!STARTED.getAndSet(true)) {
      CountDownLatch started = new CountDownLatch(1);
      try {
        Platform.startup(started::countDown);
      } catch (IllegalStateException e) {
        started.countDown();
      }
      if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit did not start");
      }
      Platform.setImplicitExit(false);
    }
  }

  /** Does something on the window's thread and waits for it. */
  public static <T> T fx(Callable<T> task) {
    FutureTask<T> done = new FutureTask<>(task);
    Platform.runLater(done);
    try {
      return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until two frames are drawn: layout is done, events have arrived. */
  public void settle() {
    for (int i = 0; i < 2; i++) {
      CountDownLatch drawn = new CountDownLatch(1);
      Platform.runLater(() -> {
        Runnable once =
            new Runnable() {
              @Override
              public void run() {
                scene.removePostLayoutPulseListener(this);
                drawn.countDown();
              }
            };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
      });
      try {
        if (!drawn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new IllegalStateException("no frame was drawn");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Waits, frame by frame, until something holds. */
  public void await(String what, BooleanSupplier holds) {
    await(what, PATIENCE, holds);
  }

  /** The same for what takes its time. */
  public void await(String what, Duration patience, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!fx(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to be: " + what);
      }
      settle();
    }
  }

  /** The first node that a CSS selector finds. */
  public <N extends Node> N node(String css, Class<N> type) {
    return type.cast(Objects.requireNonNull(fx(() -> scene.lookup(css)), css));
  }

  public boolean has(String css) {
    Node node = scene.lookup(css);
    return node != null && node.isVisible();
  }

  public void click(String css) {
    click(node(css, Node.class));
  }

  public void click(Node node) {
    fx(() -> {
      Bounds at = node.localToScreen(node.getBoundsInLocal());
      Robot robot = new Robot();
      robot.mouseMove(new Point2D(at.getCenterX(), at.getCenterY()));
      robot.mouseClick(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  public void press(KeyCode... keys) {
    fx(() -> {
      Robot robot = new Robot();
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
      return true;
    });
    settle();
  }

  /** Types any text to whatever has the focus. */
  public void type(String text) {
    fx(() -> {
      Node focused = scene.getFocusOwner();
      text.codePoints()
          .mapToObj(Character::toString)
          .forEach(letter ->
              Event.fireEvent(
                  focused,
                  new KeyEvent(
                      KeyEvent.KEY_TYPED,
                      letter,
                      letter,
                      KeyCode.UNDEFINED,
                      false,
                      false,
                      false,
                      false)));
      return true;
    });
    settle();
  }

  /** Everything that is shown, parents before children. */
  public List<Node> all() {
    return fx(() -> {
      List<Node> all = new ArrayList<>();
      collect(scene.getRoot(), all);
      return all;
    });
  }

  private static void collect(Node node, List<Node> all) {
    if (!node.isVisible()) {
      return;
    }
    all.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  /** Keeps a picture of the window under {@code target/screenshots}. */
  public WritableImage shoot(String name) throws IOException {
    settle();
    WritableImage image = fx(() -> scene.snapshot(null));
    BufferedImage copy =
        new BufferedImage(
            (int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    Path file = Path.of("target/screenshots").resolve(name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(copy, "png", file.toFile());
    return image;
  }
}
