package app.kith.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Something that is on or off, at once. */
public final class Switch extends ToggleButton {
  /** Makes one that is off; its words are spoken, and stand beside it. */
  public Switch(String words) {
    Region thumb = new Region();
    thumb.getStyleClass().add("switch-thumb");
    StackPane track = new StackPane(thumb);
    track.getStyleClass().add("switch-track");
    setGraphic(track);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(words);
    getStyleClass().setAll("switch");
    setMinWidth(USE_PREF_SIZE);
    track.setAlignment(Pos.CENTER_LEFT);
    selectedProperty()
        .addListener(
            (of, was, now) -> track.setAlignment(now ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
  }
}
