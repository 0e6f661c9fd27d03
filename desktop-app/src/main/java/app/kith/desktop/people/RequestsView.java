package app.kith.desktop.people;

import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.people.PeopleShown.Member;
import app.kith.desktop.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who asks to follow, each with both answers. */
final class RequestsView extends VBox {
  private final PeopleViewModel model;
  private final Words words;
  private final Runnable left;
  private List<Member> shown = List.of();

  /**
   * Shows nobody yet.
   *
   * @param left takes the focus when the last one it was in is gone
   */
  RequestsView(PeopleViewModel model, Words words, Runnable left) {
    this.model = model;
    this.words = words;
    this.left = left;
    getStyleClass().add("requests");
  }

  void show(List<Member> requests) {
    if (requests.equals(shown)) {
      return;
    }
    boolean focused =
        getScene() != null
            && getScene().getFocusOwner() instanceof Node owner
            && lookupAll(".button").contains(owner);
    shown = requests;
    getChildren().setAll(requests.stream().map(this::card).toList());
    setVisible(!requests.isEmpty());
    setManaged(!requests.isEmpty());
    if (focused) {
      Node next = lookup(".let-in");
      if (next == null) {
        left.run();
      } else {
        next.requestFocus();
      }
    }
  }

  private Node card(Member asking) {
    Avatar avatar = new Avatar(32);
    avatar.show(asking.account(), asking.name());
    Label says = EmojiLabel.wrapped(words.say("people.asks", asking.name()), "request-says");
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox who = new HBox(12, avatar, says);
    who.setAlignment(Pos.CENTER_LEFT);
    Button in = Buttons.main("", words.say("people.let.in"));
    in.getStyleClass().add("let-in");
    in.setAccessibleText(words.say("people.let.in.whom", asking.name()));
    in.setOnAction(event -> model.answer(asking, true));
    Button no = Buttons.plain(words.say("people.decline"));
    no.getStyleClass().add("decline");
    no.setAccessibleText(words.say("people.decline.whom", asking.name()));
    no.setOnAction(event -> model.answer(asking, false));
    HBox answers = new HBox(8, in, no);
    answers.getStyleClass().add("answers");
    VBox card = new VBox(10, who, answers);
    card.getStyleClass().addAll("card", "request");
    card.setAccessibleRole(AccessibleRole.PARENT);
    card.setAccessibleText(says.getText());
    return card;
  }
}
