package app.kith.desktop.welcome;

import app.kith.desktop.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Somebody's name and short name. */
final class AskedView extends VBox {
  private final TextField name = new TextField();
  private final TextField handle = new TextField();

  /** Makes the fields; of two of these in a window the ids differ by what is put before them. */
  AskedView(Words words, String before) {
    super(12);
    getChildren()
        .addAll(
            field(words, name, before + "name", "welcome.name", "welcome.name.hint"),
            field(words, handle, before + "handle", "welcome.handle", "welcome.handle.hint"));
  }

  static Node field(Words words, TextField field, String id, String title, String hint) {
    Label label = new Label(words.say(title));
    label.getStyleClass().add("field-name");
    label.setLabelFor(field);
    field.setId(id);
    field.setAccessibleText(words.say(title));
    field.setPromptText(words.say(hint));
    return new VBox(6, label, field);
  }

  String name() {
    return name.getText();
  }

  String handle() {
    return handle.getText();
  }

  void focus() {
    name.requestFocus();
  }
}
