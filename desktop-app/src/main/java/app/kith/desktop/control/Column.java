package app.kith.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** The column in which posts stand: wider in a very wide window, and never as wide as that. */
public final class Column {
  /** Its width in most windows. */
  public static final double WIDTH = 620;

  private static final double WIDER = 720;
  private static final double WIDE_WINDOW = 2000;

  private Column() {}

  /** Keeps a region as wide as the column at most. */
  public static void bound(Region region) {
    region.maxWidthProperty().bind(width(region));
  }

  /** Keeps a region as wide as the column, where there is room. */
  public static void fill(Region region) {
    bound(region);
    region.prefWidthProperty().bind(width(region));
  }

  private static ObservableValue<Double> width(Region region) {
    return region
        .sceneProperty()
        .flatMap(Scene::widthProperty)
        .map(window -> window.doubleValue() < WIDE_WINDOW ? WIDTH : WIDER)
        .orElse(WIDTH);
  }
}
