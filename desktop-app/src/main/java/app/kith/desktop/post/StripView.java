package app.kith.desktop.post;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Icon;
import app.kith.desktop.post.PostCard.Journey;
import app.kith.desktop.words.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** How far an own post has come, and what can be done about it. */
final class StripView extends HBox {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final Icon icon = new Icon("fth-clock", 16);
  private final Label sentence = new Label();
  private final Button again;
  private final Button copy;
  private @Nullable Journey shown;

  StripView(Words words, Runnable sendAgain, Runnable copyText) {
    getStyleClass().add("strip");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    again = Buttons.text(words.say("post.again"));
    again.setOnAction(event -> sendAgain.run());
    copy = Buttons.text(words.say("post.copy"));
    copy.setOnAction(event -> copyText.run());
  }

  void show(Journey journey) {
    if (journey.equals(shown)) {
      return;
    }
    shown = journey;
    setVisible(!(journey instanceof Journey.Arrived));
    setManaged(isVisible());
    pseudoClassStateChanged(PROBLEM, journey instanceof Journey.NotSent);
    switch (journey) {
      case Journey.Arrived arrived -> getChildren().clear();
      case Journey.OnItsWay way -> {
        icon.show(way.icon());
        sentence.setText(way.sentence());
        getChildren().setAll(icon, sentence);
      }
      case Journey.NotSent not -> {
        icon.show("fth-alert-circle");
        sentence.setText(not.sentence());
        getChildren().setAll(icon, sentence, again, copy);
      }
    }
  }
}
