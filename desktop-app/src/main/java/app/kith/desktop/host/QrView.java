package app.kith.desktop.host;

import app.kith.core.qr.QrCode;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** A code that another device's camera reads: black on white in both themes. */
final class QrView extends StackPane {
  private static final double SIDE = 252;
  private static final Color DARK = Color.web("#141816");

  private final Canvas canvas = new Canvas();

  QrView(String spoken) {
    getStyleClass().add("qr");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(spoken);
    getChildren().add(canvas);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Each module has the same whole number of pixels, so that cameras read it well. */
  void show(String text) {
    QrCode code = QrCode.of(text);
    double module = Math.max(2, Math.floor(SIDE / code.size()));
    canvas.setWidth(module * code.size());
    canvas.setHeight(module * code.size());
    GraphicsContext draw = canvas.getGraphicsContext2D();
    draw.setFill(Color.WHITE);
    draw.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    draw.setFill(DARK);
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.isDark(x, y)) {
          draw.fillRect(x * module, y * module, module, module);
        }
      }
    }
  }
}
