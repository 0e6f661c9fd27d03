package app.kith.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** An icon of the Feather set in a square of its size; it is seen, and never spoken. */
public final class Icon extends StackPane {
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
    // The toolkit's theme sets a size of its own, which only a style undoes.
    getStyleClass().addAll("icon", "icon-" + size);
    setAlignment(Pos.CENTER);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /** Shows another one. */
  public void show(String name) {
    if (!name.equals(glyph.getIconLiteral())) {
      glyph.setIconLiteral(name);
    }
  }
}
