package app.kith.desktop.welcome;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One way in: a button with its name, which opens to what is asked for. */
final class WayView extends StackPane {
  private final Button closed = new Button();
  private final HBox open = new HBox();
  private final VBox asked = new VBox(8);

  WayView(String id, String icon, String title, String hint, Runnable choose) {
    closed.setId("way-" + id);
    closed.setAccessibleText(title);
    closed.getStyleClass().addAll("card", "way", "way-closed");
    closed.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    closed.setAlignment(Pos.CENTER_LEFT);
    closed.setMaxWidth(Double.MAX_VALUE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox line =
        new HBox(
            16, tile(icon, false), says(title, hint), between, new Icon("fth-chevron-right", 20));
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(closed.widthProperty().subtract(40));
    closed.setGraphic(line);
    closed.setOnAction(event -> choose.run());
    open.getStyleClass().addAll("card", "way");
    asked.getChildren().add(says(title, hint));
    HBox.setHgrow(asked, Priority.ALWAYS);
    open.getChildren().addAll(tile(icon, true), asked);
    getChildren().addAll(closed, open);
    setOpen(false);
  }

  private static Node tile(String icon, boolean chosen) {
    StackPane tile = new StackPane(new Icon(icon, 20));
    tile.getStyleClass().addAll("icon-tile", chosen ? "icon-tile-chosen" : "icon-tile-quiet");
    return tile;
  }

  private static Node says(String title, String hint) {
    VBox says =
        new VBox(4, EmojiLabel.wrapped(title, "heading"), EmojiLabel.wrapped(hint, "small"));
    says.setAlignment(Pos.CENTER_LEFT);
    return says;
  }

  /** Adds what is asked for. */
  WayView asks(Node... nodes) {
    asked.getChildren().addAll(nodes);
    return this;
  }

  /** Moves something below all that is asked for. */
  void asksAtTheEnd(Node node) {
    if (!asked.getChildren().contains(node)) {
      asked.getChildren().add(node);
    }
  }

  void setOpen(boolean now) {
    closed.setVisible(!now);
    closed.setManaged(!now);
    open.setVisible(now);
    open.setManaged(now);
  }
}
