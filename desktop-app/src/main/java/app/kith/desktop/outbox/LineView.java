package app.kith.desktop.outbox;

import app.kith.core.picture.Pictures;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.outbox.OutboxShown.Line;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Something that goes out by itself. */
final class LineView extends HBox {
  LineView(Line line, Pictures<Image> pictures) {
    super(14);
    getStyleClass().add("outbox-line");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(line.title() + ", " + line.state());
    VBox says =
        new VBox(
            3,
            EmojiLabel.wrapped(line.title(), "device-name"),
            EmojiLabel.wrapped(line.state(), "small"));
    says.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(says, Priority.ALWAYS);
    line.progress()
        .filter(done -> done > 0 && done < 1)
        .ifPresent(done -> {
          ProgressBar bar = new ProgressBar(done);
          bar.setMaxWidth(Double.MAX_VALUE);
          bar.setAccessibleText(line.state());
          says.getChildren().add(bar);
        });
    getChildren().addAll(new SignView(line.sign(), line.title(), pictures), says);
  }
}
