package app.kith.desktop.control;

import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** An icon of the Feather set in a square of its size; it is seen, and never spoken. */
public final class Icon extends StackPane {
  /** These point somewhere. */
  private static final Set<String> POINTING =
      Set.of("fth-arrow-left", "fth-arrow-right", "fth-chevron-left", "fth-chevron-right");

  private final FontIcon glyph;

  /**
   * Draws it.
   *
   * @param name as in the set, with {@code fth-} before it
   * @param size 14, 16, 20 or 24
   */
  public Icon(String name, int size) {
    glyph = new FontIcon(name);
    getChildren().add(glyph);
    effectiveNodeOrientationProperty().addListener((of, was, now) -> point());
    point();
    // The toolkit's theme sets a size of its own, which only a style undoes.
    getStyleClass().addAll("icon", "icon-" + size);
    setAlignment(Pos.CENTER);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /** A glyph is never mirrored by the toolkit. */
  private void point() {
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    glyph.setScaleX(mirrored && POINTING.contains(glyph.getIconLiteral()) ? -1 : 1);
  }

  /** Shows another one. */
  public void show(String name) {
    if (!name.equals(glyph.getIconLiteral())) {
      glyph.setIconLiteral(name);
      point();
    }
  }
}
