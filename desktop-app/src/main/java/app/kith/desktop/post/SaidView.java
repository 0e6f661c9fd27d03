package app.kith.desktop.post;

import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.EmojiText;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/** A comment: who, and the words in a bubble; below it what there is to say or do. */
public final class SaidView extends HBox {
  private final VBox column = new VBox();

  /**
   * Shows one.
   *
   * @param below stands under the bubble: the time, what can be done
   */
  public SaidView(PostCard.Said said, Words words, Node... below) {
    Avatar avatar = new Avatar(32);
    avatar.show(said.account(), said.author());
    TextFlow bubble = new TextFlow();
    bubble.getChildren().addAll(EmojiText.nodes(said.author() + "  ", "said-name"));
    bubble.getChildren().addAll(EmojiText.nodes(said.text(), "said-text"));
    bubble.getStyleClass().add("bubble");
    Direction.set(bubble, said.text());
    bubble.setMaxWidth(USE_PREF_SIZE);
    column.getStyleClass().add("said-column");
    column.getChildren().add(bubble);
    HBox line = new HBox(below);
    line.getStyleClass().add("said-line");
    line.setAlignment(Pos.CENTER_LEFT);
    if (said.waiting()) {
      Label waiting = new Label(words.say("said.waiting"), new Icon("fth-clock", 14));
      waiting.getStyleClass().add("said-waiting");
      line.getChildren().addFirst(waiting);
    }
    if (!line.getChildren().isEmpty()) {
      column.getChildren().add(line);
    }
    getStyleClass().add("said");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(said.author() + ": " + said.text());
    getChildren().addAll(avatar, column);
  }
}
