package app.kith.desktop.display;

import app.kith.desktop.window.OnScreen;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** The display's pointer, moved as a hand does: in small steps. */
final class Pointer {
  private static final int STEPS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OnScreen screen;
  private Point2D at = Point2D.ZERO;

  Pointer(OnScreen screen) {
    this.screen = screen;
  }

  static Point2D middle(Node node) {
    return OnScreen.fx(() -> {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  void jump(Point2D to) {
    at = to;
    robot(it -> it.mouseMove(to));
  }

  void press() {
    robot(it -> it.mousePress(MouseButton.PRIMARY));
  }

  void release() {
    robot(it -> it.mouseRelease(MouseButton.PRIMARY));
  }

  /** With frames in between, so that everybody notices. */
  void glide(Point2D to) {
    Point2D from = at;
    for (int i = 1; i <= STEPS; i++) {
      jump(from.interpolate(to, (double) i / STEPS));
    }
  }

  /** Does not rest, as a hand: programs look at where it is only when it moves. */
  void trembleUntil(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int by = 1;
    while (!OnScreen.fx(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to be: " + what);
      }
      by = -by;
      jump(at.add(by, 0));
    }
  }

  private interface Act {
    void on(Robot robot);
  }

  private void robot(Act act) {
    OnScreen.fx(() -> {
      act.on(new Robot());
      return true;
    });
    screen.settle();
  }
}
