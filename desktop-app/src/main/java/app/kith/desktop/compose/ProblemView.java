package app.kith.desktop.compose;

import app.kith.desktop.control.Icon;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line about a file that was not taken. */
final class ProblemView extends ListCell<String> {
  ProblemView() {
    getStyleClass().add("file-problem");
  }

  @Override
  protected void updateItem(@Nullable String line, boolean empty) {
    super.updateItem(line, empty);
    setText(empty ? "" : line);
    setGraphic(empty || line == null ? null : new Icon("fth-alert-circle", 16));
  }
}
