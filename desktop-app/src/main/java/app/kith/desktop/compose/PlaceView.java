package app.kith.desktop.compose;

import app.kith.core.draft.Draft;
import app.kith.core.media.container.Keep;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What others learn of where the pictures were taken: nothing, unless it is chosen here. */
final class PlaceView extends VBox {
  private final Words words;
  private final CheckBox keep = new CheckBox();
  private final Label says = new Label();

  PlaceView(ComposeViewModel model, Words words) {
    super(8);
    this.words = words;
    keep.setId("keep-place");
    keep.setText(words.say("compose.place"));
    keep.setAccessibleText(words.say("compose.place"));
    keep.setWrapText(true);
    keep.setMinHeight(USE_PREF_SIZE);
    keep.setOnAction(event -> model.keepPlace(keep.isSelected()));
    says.setId("privacy");
    says.getStyleClass().addAll("meta", "privacy");
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(keep, says);
  }

  void show(ComposeState state) {
    Draft draft = state.draft();
    boolean kept = draft.keep() == Keep.PLACE;
    keep.setVisible(draft.isLocated());
    keep.setManaged(draft.isLocated());
    keep.setSelected(kept);
    keep.setDisable(state.posting());
    says.setText(words.say(kept ? "compose.place.kept" : "compose.privacy"));
    says.setGraphic(new Icon(kept ? "fth-map-pin" : "fth-eye-off", 16));
  }
}
