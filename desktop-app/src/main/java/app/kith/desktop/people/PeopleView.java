package app.kith.desktop.people;

import app.kith.core.people.Bond;
import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.Notice;
import app.kith.desktop.control.Screen;
import app.kith.desktop.control.ScrollPlace;
import app.kith.desktop.people.PeopleShown.Member;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The members in a list, and beside it the profile of one of them. */
public final class PeopleView implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");
  private static final double LIST = 304;

  private final PeopleViewModel model;
  private final Words words;
  private final VBox members = new VBox();
  private final Label count = new Label();
  private final BondWords bonds;
  private final RequestsView requests;
  private final ProfileView profile;
  private final StackPane content;
  private final List<Button> rows = new ArrayList<>();
  private List<Member> listed = List.of();

  public PeopleView(PeopleViewModel model, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.words = words;
    bonds = new BondWords(words);
    profile = new ProfileView(model, pictures, words);
    requests = new RequestsView(model, words, this::takeFocus);
    count.getStyleClass().add("small");
    members.getStyleClass().add("members");
    VBox left = new VBox(requests, count, members);
    left.getStyleClass().add("members-column");
    ScrollPlace list = new ScrollPlace(left);
    list.setMinWidth(LIST);
    list.setPrefWidth(LIST);
    list.setMaxWidth(LIST);
    ScrollPlace right = new ScrollPlace(profile);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox both = new HBox(list, right);
    both.getStyleClass().add("people");
    content = new StackPane(both, new Notice(model.notice()));
    members.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.shown().watch(this::show);
  }

  private void show(PeopleShown shown) {
    count.setText(shown.count());
    requests.show(shown.requests());
    if (!shown.members().equals(listed)) {
      int focused = focused();
      listed = shown.members();
      rows.clear();
      listed.forEach(member -> rows.add(row(member)));
      members.getChildren().setAll(rows);
      if (focused >= 0 && focused < rows.size()) {
        rows.get(focused).requestFocus();
      }
    }
    Optional<String> chosen = shown.chosen().map(open -> open.member().account());
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i)
          .pseudoClassStateChanged(
              CHOSEN, chosen.isPresent() && chosen.get().equals(listed.get(i).account()));
    }
    profile.show(shown.chosen());
  }

  private Button row(Member member) {
    Avatar avatar = new Avatar(40);
    avatar.show(member.account(), member.name());
    Label name = new EmojiLabel(member.name());
    name.getStyleClass().add("author");
    Label handle = new Label(bonds.line(member));
    handle.getStyleClass().add("meta");
    VBox names = new VBox(name, handle);
    names.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox line = new HBox(avatar, names);
    line.getStyleClass().add("member-line");
    line.setAlignment(Pos.CENTER_LEFT);
    String icon = BondWords.icon(member);
    if (!icon.isEmpty()) {
      line.getChildren().add(new Icon(icon, 16));
    }
    Button row = new Button("", line);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(member.name() + ", " + bonds.spoken(member));
    row.getStyleClass().add("member");
    row.pseudoClassStateChanged(BLOCKED, member.bond() == Bond.BLOCKED);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(event -> model.choose(member.account()));
    return row;
  }

  private void takeFocus() {
    rows.stream().filter(this::isChosen).findFirst().ifPresent(Node::requestFocus);
  }

  private boolean isChosen(Button row) {
    return row.getPseudoClassStates().contains(CHOSEN);
  }

  private int focused() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void key(KeyEvent event) {
    int at = focused();
    int next = event.getCode() == KeyCode.DOWN ? at + 1 : at - 1;
    if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)
        && next >= 0
        && next < rows.size()) {
      rows.get(next).requestFocus();
      model.choose(listed.get(next).account());
      event.consume();
    }
  }

  @Override
  public String title() {
    return words.say("nav.people");
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public void focus() {
    content.applyCss();
    model.changed();
    takeFocus();
  }
}
