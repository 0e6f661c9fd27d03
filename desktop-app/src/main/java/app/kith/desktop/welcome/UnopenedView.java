package app.kith.desktop.welcome;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Says why what is on this computer can't be shown, and what to do. What is there is not touched,
 * and no other way in is offered: somebody could begin anew beside all they have.
 */
public final class UnopenedView extends StackPane {
  private static final double WIDTH = 560;

  /**
   * Says it.
   *
   * @param sentence what happened and what to do
   * @param again tries once more
   */
  public UnopenedView(String sentence, Words words, Node mark, Runnable again) {
    Label app = new Label(words.say("app.name"));
    app.getStyleClass().add("brand-name");
    HBox brand = new HBox(mark, app);
    brand.getStyleClass().add("welcome-brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    Label title = EmojiLabel.wrapped(words.say("unopened.title"), "figure");
    Label why = EmojiLabel.wrapped(sentence, "lead");
    why.setId("unopened");
    Label safe = EmojiLabel.wrapped(words.say("unopened.safe"), "small");
    Button retry = Buttons.main("", words.say("unopened.again"));
    retry.setId("unopened-again");
    retry.setOnAction(event -> again.run());
    HBox act = new HBox(retry);
    act.getStyleClass().add("unopened-act");
    VBox all = new VBox(brand, title, why, safe, act);
    all.setMaxWidth(WIDTH);
    all.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("welcome");
    getChildren().add(all);
  }
}
