package app.kith.desktop.post;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** What can be done with a post beyond liking and commenting, behind three dots. */
final class CardMenuView {
  private final PostActs acts;
  private final Words words;
  private final Supplier<@Nullable PostCard> card;
  private final Button button;

  CardMenuView(PostActs acts, Words words, Supplier<@Nullable PostCard> card) {
    this.acts = acts;
    this.words = words;
    this.card = card;
    button = Buttons.icon("fth-more-horizontal", words.say("post.menu"));
    button.getStyleClass().add("card-menu");
    button.setOnAction(event -> open());
  }

  Button button() {
    return button;
  }

  private void open() {
    PostCard now = card.get();
    if (now == null) {
      return;
    }
    ContextMenu menu = new ContextMenu();
    if (now.own()) {
      menu.getItems()
          .add(item("fth-edit-2", words.say("post.edit"), () -> acts.edits().begin(now.id())));
    }
    if (!now.caption().isEmpty()) {
      menu.getItems().add(item("fth-copy", words.say("post.copy"), () -> copy(now)));
    }
    menu.getItems()
        .add(item("fth-message-circle", words.say("post.open"), () -> acts.open(now.id(), false)));
    if (now.own()) {
      menu.getItems().add(new AudienceMenuView(acts, words).of(now));
      MenuItem delete = item("fth-trash-2", words.say("post.delete"), () -> acts.delete(now));
      delete.getStyleClass().add("danger-item");
      menu.getItems().add(delete);
    }
    menu.show(button, Side.BOTTOM, 0, 4);
  }

  private static MenuItem item(String icon, String text, Runnable act) {
    MenuItem item = new MenuItem(text, new Icon(icon, 16));
    item.setOnAction(event -> act.run());
    return item;
  }

  static void copy(PostCard card) {
    ClipboardContent content = new ClipboardContent();
    content.putString(card.caption());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
