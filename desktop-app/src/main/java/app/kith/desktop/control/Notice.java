package app.kith.desktop.control;

import app.kith.core.thread.Watched;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A sentence at the lower edge of a screen, there while there is something to say. */
public final class Notice extends Label {
  /** Says what is watched; nothing where it is "". */
  public Notice(Watched<String> said) {
    getStyleClass().add("notice");
    setWrapText(true);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    said.watch(text -> {
      setText(text);
      setVisible(!text.isEmpty());
    });
  }
}
