package app.kith.desktop.outbox;

import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.outbox.OutboxShown.Problem;
import app.kith.desktop.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something that could not be sent: what happened, what is safe, what to do. */
final class ProblemView extends HBox {
  ProblemView(Problem problem, OutboxViewModel model, Pictures<Image> pictures, Words words) {
    super(14);
    getStyleClass().add("outbox-problem");
    setAlignment(Pos.TOP_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(problem.title() + ". " + problem.why());
    HBox acts = new HBox(8);
    acts.setAlignment(Pos.CENTER_LEFT);
    if (problem.what().mayRetry()) {
      Button again = Buttons.main("", words.say("post.again"));
      again.getStyleClass().add("send-again");
      again.setOnAction(event -> model.sendAgain(problem.what()));
      acts.getChildren().add(again);
    }
    if (!problem.text().isEmpty()) {
      acts.getChildren().add(new CopyView(problem.text(), words));
    }
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Button delete = Buttons.text(words.say("outbox.delete"));
    delete.setGraphic(new Icon("fth-trash-2", 16));
    delete.getStyleClass().add("danger-button");
    delete.setOnAction(event -> model.discard(problem.what()));
    acts.getChildren().addAll(between, delete);
    VBox says =
        new VBox(
            4,
            EmojiLabel.wrapped(problem.title(), "device-name"),
            EmojiLabel.wrapped(problem.why(), "outbox-why"),
            EmojiLabel.wrapped(problem.safe(), "small"),
            acts);
    VBox.setMargin(acts, new Insets(8, 0, 0, 0));
    HBox.setHgrow(says, Priority.ALWAYS);
    getChildren().addAll(new SignView(problem.sign(), problem.title(), pictures), says);
  }
}
