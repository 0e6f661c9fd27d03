package app.kith.desktop.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The mark of what can be played: a triangle on a round glass, never mirrored. */
public final class PlayMark extends StackPane {
  private static final double DRAWN_IN = 24;
  private static final String TRIANGLE = "M8 5.2 L19 12 L8 18.8 Z";

  /** As wide and high as said. */
  public PlayMark(double size) {
    SVGPath triangle = new SVGPath();
    triangle.setContent(TRIANGLE);
    triangle.getStyleClass().add("play-triangle");
    triangle.setScaleX(size / DRAWN_IN / 2);
    triangle.setScaleY(size / DRAWN_IN / 2);
    // Its middle is left of the middle of its box.
    triangle.setTranslateX(size / DRAWN_IN);
    getChildren().add(triangle);
    getStyleClass().add("play-mark");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }
}
