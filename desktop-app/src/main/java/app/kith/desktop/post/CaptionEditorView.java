package app.kith.desktop.post;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.ProseArea;
import app.kith.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A caption in a field: saved by Ctrl+Enter, left as a draft by Esc. */
final class CaptionEditorView extends VBox {
  private static final int ROWS = 4;

  private final PostActs acts;
  private final ProseArea field = new ProseArea();
  private @Nullable PostCard card;

  CaptionEditorView(PostActs acts, Words words, Runnable left) {
    this.acts = acts;
    Direction.ofItsText(field);
    field.setPrefRowCount(ROWS);
    field.setAccessibleText(words.say("edit.field"));
    field.getStyleClass().add("caption-field");
    field.textProperty().addListener((of, was, now) -> typed(now));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            left.run();
            event.consume();
          }
        });
    Label hint = new Label(words.say("edit.hint"));
    hint.getStyleClass().add("small");
    hint.setWrapText(true);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    Button discard = Buttons.text(words.say("edit.discard"));
    discard.setOnAction(event -> discard());
    Button save = Buttons.main("", words.say("edit.save"));
    save.getStyleClass().add("save-caption");
    save.setOnAction(event -> save());
    HBox line = new HBox(hint, discard, save);
    line.getStyleClass().add("editor-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("caption-editor");
    getChildren().addAll(field, line);
  }

  /** Opens a caption with its draft, or as it is; one that is open already stays as it is. */
  void edit(PostCard next) {
    boolean same = card != null && card.id().equals(next.id());
    card = next;
    if (!same) {
      field.setText(acts.edits().draft(next.id()).orElse(next.caption()));
      field.end();
    }
  }

  /** It is shown no more. */
  void close() {
    card = null;
  }

  void takeFocus() {
    field.requestFocus();
    field.end();
  }

  private void typed(String text) {
    if (card != null) {
      acts.edits().typed(card.id(), card.caption(), text);
    }
  }

  private void save() {
    if (card != null) {
      acts.saveCaption(card, field.getText());
    }
  }

  private void leave() {
    if (card != null) {
      acts.edits().leave(card.id());
    }
  }

  private void discard() {
    if (card != null) {
      acts.edits().end(card.id());
    }
  }
}
