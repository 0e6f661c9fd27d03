package app.kith.desktop.window;

import app.kith.core.page.Deletions;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.words.Words;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Says for a while what was deleted, and brings it back. */
final class UndoBar extends HBox {
  private static final Duration SHOWN = Duration.seconds(10);

  private final Deletions deletions;
  private final Label sentence = new Label();
  private final PauseTransition time = new PauseTransition(SHOWN);

  UndoBar(Deletions deletions, Words words) {
    this.deletions = deletions;
    Button undo = Buttons.text(words.say("undo.undo"));
    undo.setId("undo");
    undo.setOnAction(event -> deletions.undo());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    setId("undo-bar");
    getStyleClass().add("undo-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    getChildren().addAll(sentence, undo);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    time.setOnFinished(event -> deletions.commit());
    deletions.waiting().watch(this::show);
  }

  private void show(Optional<Deletions.Deleted> deleted) {
    time.stop();
    setVisible(deleted.isPresent());
    setManaged(deleted.isPresent());
    deleted.ifPresent(now -> {
      sentence.setText(now.sentence());
      setAccessibleText(now.sentence());
      time.playFromStart();
    });
  }

  /** Ctrl+Z, where no field takes it for what was typed there. */
  void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z && isVisible()) {
      deletions.undo();
      event.consume();
    }
  }
}
