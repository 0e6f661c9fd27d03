package app.kith.desktop.host;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The invite card: a code for cameras, and the same as a link. */
final class InviteView extends VBox {
  private final Words words;
  private final QrView code;
  private final TextField link = new TextField();
  private final Button copy;
  private final Label until = EmojiLabel.wrapped("", "small");
  private final Label hint;
  private final VBox made = new VBox(16);

  InviteView(HostViewModel model, Words words) {
    this.words = words;
    getStyleClass().addAll("card", "invite-card");
    setAlignment(Pos.TOP_CENTER);
    code = new QrView(words.say("host.invite.code"));
    copy = Buttons.text(words.say("host.invite.copy"));
    copy.setGraphic(new Icon("fth-copy", 16));
    copy.setId("copy-link");
    copy.setOnAction(event -> copy());
    Button another = Buttons.plain(words.say("host.invite.new"));
    another.setGraphic(new Icon("fth-refresh-cw", 16));
    another.setId("new-invite");
    another.setOnAction(event -> model.newInvite());
    hint = EmojiLabel.wrapped(words.say("host.invite.here"), "wait-note");
    Label title = EmojiLabel.wrapped(words.say("host.invite"), "heading");
    Label lead = EmojiLabel.wrapped(words.say("host.invite.lead"), "small");
    until.setAlignment(Pos.CENTER);
    made.setAlignment(Pos.TOP_CENTER);
    made.getChildren().addAll(code, linkRow(), until);
    getChildren().addAll(title, lead, made, hint, another);
    model.invite().watch(this::show);
    model
        .state()
        .watch(state -> {
          setDisable(!state.up());
          hint.setVisible(state.up() && state.onlyHere());
          hint.setManaged(hint.isVisible());
          if (isShowing()) {
            model.wantInvite();
          }
        });
  }

  private boolean isShowing() {
    return getScene() != null;
  }

  private HBox linkRow() {
    link.setEditable(false);
    link.setId("invite-link");
    link.setAccessibleText(words.say("host.invite.link"));
    HBox.setHgrow(link, Priority.ALWAYS);
    HBox row = new HBox(link, copy);
    row.getStyleClass().add("link-row");
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private void show(Optional<HostViewModel.InviteShown> now) {
    made.setVisible(now.isPresent());
    made.setManaged(now.isPresent());
    now.ifPresent(invite -> {
      code.show(invite.link());
      link.setText(invite.link());
      until.setText(invite.until());
      Buttons.say(copy, words.say("host.invite.copy"));
    });
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(link.getText());
    Clipboard.getSystemClipboard().setContent(content);
    Buttons.say(copy, words.say("host.invite.copied"));
  }
}
