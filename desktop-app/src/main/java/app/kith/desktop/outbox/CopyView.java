package app.kith.desktop.outbox;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.words.Words;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes a text along, and says so. */
final class CopyView extends Button {
  CopyView(String text, Words words) {
    super(words.say("post.copy"));
    setAccessibleText(words.say("post.copy"));
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("copy-text");
    setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      Buttons.say(this, words.say("host.invite.copied"));
    });
  }
}
