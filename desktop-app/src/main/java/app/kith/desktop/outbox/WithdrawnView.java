package app.kith.desktop.outbox;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.outbox.OutboxShown.Withdrawn;
import app.kith.desktop.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a block took away of one's own words: nobody else has them any more. */
final class WithdrawnView extends VBox {
  WithdrawnView(List<Withdrawn> withdrawn, Words words) {
    super(12);
    setId("withdrawn");
    getStyleClass().add("withdrawn");
    VBox head =
        new VBox(
            2,
            EmojiLabel.wrapped(words.say("outbox.withdrawn"), "heading"),
            EmojiLabel.wrapped(words.say("outbox.withdrawn.more"), "small"));
    head.getStyleClass().add("outbox-head");
    VBox lines = new VBox();
    withdrawn.forEach(each -> lines.getChildren().add(line(each, words)));
    lines.getStyleClass().addAll("card", "outbox-lines");
    lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
    lines.setAccessibleText(words.say("outbox.withdrawn"));
    getChildren().addAll(head, lines);
  }

  private static Node line(Withdrawn each, Words words) {
    VBox says =
        new VBox(
            3,
            EmojiLabel.wrapped(each.text(), "outbox-why"),
            EmojiLabel.wrapped(each.when(), "small"));
    says.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox line =
        new HBox(14, new Icon("fth-message-circle", 20), says, new CopyView(each.text(), words));
    line.getStyleClass().add("outbox-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(each.text() + ", " + each.when());
    return line;
  }
}
