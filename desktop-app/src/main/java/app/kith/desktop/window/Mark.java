package app.kith.desktop.window;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** Kith's sign: a letter that grows a leaf; the same in both themes. */
public final class Mark extends Pane {
  private static final double DRAWN = 40;

  /** Draws it in a square. */
  public Mark(double size) {
    Rectangle ground = new Rectangle(DRAWN, DRAWN, Color.web("#1B6B5C"));
    ground.setArcWidth(22);
    ground.setArcHeight(22);
    SVGPath stem = new SVGPath();
    stem.setContent("M13.5 9v22");
    stem.setStroke(Color.WHITE);
    stem.setStrokeWidth(3.6);
    stem.setStrokeLineCap(StrokeLineCap.ROUND);
    getChildren()
        .addAll(
            ground,
            stem,
            leaf("M15.6 20.6C15.6 14 20 10.2 28 10.2c0 7-4 10.6-12.4 10.4z", "#F3C77A"),
            leaf("M15.6 21.4C22.5 21.2 27 24.5 28 31c-7.4.4-12.2-3-12.4-9.6z", "#FFFFFF"));
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    getTransforms().add(new Scale(size / DRAWN, size / DRAWN));
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  private static SVGPath leaf(String path, String colour) {
    SVGPath leaf = new SVGPath();
    leaf.setContent(path);
    leaf.setFill(Color.web(colour));
    return leaf;
  }
}
