package app.kith.desktop.window.incoming;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/**
 * A sentence over the screen that stays until it is closed, and takes nothing from what is below.
 */
public final class NoticeBar extends HBox {
  private static final Insets BELOW_THE_BAR = new Insets(64, 24, 0, 24);

  private final Label sentence = new Label();

  /** Says nothing yet. */
  public NoticeBar(Words words) {
    Button close = Buttons.icon("fth-x", words.say("notice.close"));
    close.setId("notice-close");
    close.setOnAction(event -> say(""));
    sentence.setId("notice");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    setId("notice-bar");
    getStyleClass().add("notice-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    getChildren().addAll(sentence, close);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, BELOW_THE_BAR);
    say("");
  }

  /** Shows it instead of the one before; "" for none. */
  public void say(String words) {
    sentence.setText(words);
    setAccessibleText(words);
    setVisible(!words.isEmpty());
    setManaged(!words.isEmpty());
  }
}
