package app.kith.desktop.outbox;

import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.PictureTile;
import app.kith.desktop.outbox.OutboxShown.Sign;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** A small picture of what waits, else an icon. */
final class SignView extends StackPane {
  private static final double SIDE = 52;
  private static final double CORNER = 16;

  SignView(Sign sign, String spoken, Pictures<Image> pictures) {
    getStyleClass().add("outbox-sign");
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    Rectangle corners = new Rectangle(SIDE, SIDE);
    corners.setArcWidth(CORNER);
    corners.setArcHeight(CORNER);
    setClip(corners);
    getChildren().add(new Icon(sign.icon(), 20));
    sign.picture()
        .ifPresent(picture -> {
          PictureTile tile = new PictureTile(pictures, "");
          tile.show(sign.post(), picture, true, spoken);
          getChildren().setAll(tile);
        });
  }
}
