package app.kith.desktop.control;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The heart of the Feather set as a shape: it is filled where something is liked. */
public final class Heart extends Pane {
  private static final double DRAWN = 24;

  /** Draws it in a square. */
  public Heart(double size) {
    SVGPath shape = new SVGPath();
    shape.setContent(
        "M20.84 4.61a5.5 5.5 0 0 0-7.78 0L12 5.67l-1.06-1.06a5.5 5.5 0 0 0-7.78 7.78l1.06 1.06L12"
            + " 21.23l7.78-7.78 1.06-1.06a5.5 5.5 0 0 0 0-7.78z");
    shape.getStyleClass().add("heart");
    getChildren().add(shape);
    getTransforms().add(new Scale(size / DRAWN, size / DRAWN));
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }
}
