package app.kith.desktop.people;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Switch;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether whoever wants to follow has to ask. */
final class GuardView extends HBox {
  private final Switch asks;

  GuardView(PeopleViewModel model, Words words) {
    asks = new Switch(words.say("people.guard"));
    asks.setId("guard");
    asks.setOnAction(event -> model.guard(asks.isSelected()));
    Label says = EmojiLabel.wrapped(words.say("people.guard"), "device-name");
    Label more = EmojiLabel.wrapped(words.say("people.guard.more"), "small");
    VBox both = new VBox(2, says, more);
    HBox.setHgrow(both, Priority.ALWAYS);
    getStyleClass().addAll("card", "guard");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(both, asks);
  }

  void show(boolean on) {
    asks.setSelected(on);
  }
}
