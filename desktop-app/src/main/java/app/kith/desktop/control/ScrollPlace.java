package app.kith.desktop.control;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** Scrolls up and down, and to whatever a key gives the focus. */
public final class ScrollPlace extends ScrollPane {
  private static final double MARGIN = 24;

  private final Region inside;
  private final ChangeListener<Node> follows = (of, was, now) -> reveal(now);

  public ScrollPlace(Region inside) {
    super(inside);
    this.inside = inside;
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("scroll-place");
    sceneProperty()
        .addListener((of, was, now) -> {
          if (was != null) {
            was.focusOwnerProperty().removeListener(follows);
          }
          if (now != null) {
            now.focusOwnerProperty().addListener(follows);
          }
        });
    // A field in which somebody writes stays in sight when something above it grows.
    inside
        .heightProperty()
        .addListener((of, was, now) -> {
          if (getScene() != null && getScene().getFocusOwner() instanceof TextInputControl field) {
            reveal(field);
          }
        });
  }

  private void reveal(Node focused) {
    double room = getViewportBounds().getHeight();
    double more = inside.getHeight() - room;
    if (focused == null || more <= 0 || !isInside(focused)) {
      return;
    }
    Bounds at = inside.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
    double top = getVvalue() * more;
    double bottom = at.getMaxY() + MARGIN;
    if (bottom > top + room && at.getHeight() < room) {
      setVvalue(Math.min(1, (bottom - room) / more));
    } else if (at.getMinY() - MARGIN < top) {
      setVvalue(Math.max(0, (at.getMinY() - MARGIN) / more));
    }
  }

  private boolean isInside(Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node == inside) {
        return true;
      }
    }
    return false;
  }
}
