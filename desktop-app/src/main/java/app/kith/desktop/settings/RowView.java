package app.kith.desktop.settings;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Words with a control beside them, or below them where there is no room beside. */
final class RowView extends Region {
  private static final double GAP = 20;
  private static final double BELOW = 12;
  private static final double LEAST_WORDS = 240;

  private final Region says;
  private final Node control;

  RowView(Region says, Node control) {
    this.says = says;
    this.control = control;
    getChildren().addAll(says, control);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double inside(double width) {
    Insets insets = getInsets();
    return width - insets.getLeft() - insets.getRight();
  }

  private double beside(double inside) {
    double taken = control.prefWidth(-1);
    return taken == 0 ? inside : inside - taken - GAP;
  }

  private boolean fits(double inside) {
    return beside(inside) >= LEAST_WORDS;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = inside(width);
    Insets insets = getInsets();
    double edges = insets.getTop() + insets.getBottom();
    return fits(inside)
        ? edges + Math.max(says.prefHeight(beside(inside)), control.prefHeight(-1))
        : edges + says.prefHeight(inside) + BELOW + control.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 ? getWidth() : width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WORDS;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double inside = inside(getWidth());
    double high = getHeight() - insets.getTop() - insets.getBottom();
    double left = insets.getLeft();
    double top = insets.getTop();
    double tall = control.prefHeight(-1);
    if (fits(inside)) {
      double wide = beside(inside);
      layoutInArea(says, left, top, wide, high, 0, HPos.LEFT, VPos.CENTER);
      double across = control.prefWidth(-1);
      layoutInArea(control, left + inside - across, top, across, high, 0, HPos.RIGHT, VPos.CENTER);
    } else {
      double words = says.prefHeight(inside);
      layoutInArea(says, left, top, inside, words, 0, HPos.LEFT, VPos.TOP);
      layoutInArea(
          control,
          left,
          top + words + BELOW,
          Math.min(inside, control.prefWidth(-1)),
          tall,
          0,
          HPos.LEFT,
          VPos.TOP);
    }
  }
}
