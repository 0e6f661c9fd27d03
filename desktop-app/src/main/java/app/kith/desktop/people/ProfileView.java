package app.kith.desktop.people;

import app.kith.core.people.Bond;
import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Column;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.people.PeopleShown.Member;
import app.kith.desktop.people.PeopleShown.Profile;
import app.kith.desktop.post.MosaicView;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** One person: who it is, and the newest posts. */
final class ProfileView extends VBox {
  private final PeopleViewModel model;
  private final Pictures<Image> pictures;
  private final Words words;
  private final Avatar avatar = new Avatar(56);
  private final Label name = new EmojiLabel();
  private final Label handle = new Label();
  private final BondWords bonds;
  private final Button follow = Buttons.main("", "");
  private final Button more;
  private final GuardView guard;
  private final Button edit;
  private final Button picture;
  private final Button noPicture;
  private final TextField field = new TextField();
  private final HBox naming;
  private final VBox names = new VBox(name, handle);
  private final Label heading = new Label();
  private final VBox posts = new VBox();
  private final List<MosaicView> mosaics = new ArrayList<>();
  private @Nullable Member member;
  private List<PostCard> cards = List.of();

  ProfileView(PeopleViewModel model, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.pictures = pictures;
    this.words = words;
    edit = Buttons.plain(words.say("people.rename"));
    edit.setId("rename");
    edit.setOnAction(event -> {
      if (member != null) {
        model.beginNaming(member);
      }
    });
    picture = Buttons.plain(words.say("people.picture"));
    picture.setId("own-picture");
    picture.setOnAction(event -> choose().ifPresent(file -> model.portray(Optional.of(file))));
    noPicture = Buttons.icon("fth-user-x", words.say("people.picture.none"));
    noPicture.setId("no-own-picture");
    noPicture.setOnAction(event -> model.portray(Optional.empty()));
    follow.setId("follow");
    follow.setOnAction(event -> {
      if (member != null) {
        model.follow(member);
      }
    });
    bonds = new BondWords(words);
    guard = new GuardView(model, words);
    more = Buttons.icon("fth-more-horizontal", words.say("people.menu"));
    more.setId("person-menu");
    more.setOnAction(event -> openMenu());
    naming = naming();
    name.getStyleClass().add("profile-name");
    handle.getStyleClass().add("meta");
    names.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox head = new HBox(avatar, names, naming, picture, noPicture, edit, follow, more);
    head.getStyleClass().add("profile-head");
    head.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("page-heading");
    posts.getStyleClass().add("profile-posts");
    getStyleClass().add("profile");
    Column.bound(this);
    getChildren().addAll(head, guard, heading, posts);
    setVisible(false);
    model.naming().watch(this::name);
  }

  private Optional<Path> choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("people.picture.from"));
    return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath);
  }

  private HBox naming() {
    field.setId("own-name");
    field.setAccessibleText(words.say("welcome.name"));
    field.textProperty().addListener((of, was, now) -> model.name(now));
    field.setOnAction(event -> model.rename());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.leaveNaming();
            edit.requestFocus();
            event.consume();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    Button save = Buttons.main("", words.say("edit.save"));
    save.setOnAction(event -> model.rename());
    HBox line = new HBox(field, save);
    line.getStyleClass().add("editor-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  void show(Optional<Profile> profile) {
    setVisible(profile.isPresent());
    if (profile.isEmpty()) {
      return;
    }
    Profile now = profile.get();
    Member whose = now.member();
    member = whose;
    avatar.show(whose.account(), whose.name());
    name.setText(whose.name());
    handle.setText(whose.self() ? whose.at() : bonds.line(whose));
    seen(follow, !whose.self());
    seen(more, !whose.self());
    seen(guard, whose.self());
    guard.show(whose.asksFirst());
    Buttons.say(follow, bonds.act(whose));
    follow.getStyleClass().remove("main-button");
    if (whose.bond() == Bond.OPEN || whose.bond() == Bond.ASKS_FIRST) {
      follow.getStyleClass().add("main-button");
    }
    heading.setText(now.heading());
    name(model.naming().now());
    if (!now.posts().equals(cards)) {
      cards = now.posts();
      mosaics.forEach(MosaicView::letGo);
      mosaics.clear();
      posts.getChildren().setAll(cards.stream().map(this::post).toList());
    }
  }

  private void openMenu() {
    Member whose = member;
    if (whose == null) {
      return;
    }
    boolean blocked = whose.bond() == Bond.BLOCKED;
    MenuItem block =
        new MenuItem(
            words.say(blocked ? "people.unblock.whom" : "people.block", whose.name()),
            new Icon("fth-slash", 16));
    block.setOnAction(event -> {
      if (blocked) {
        model.follow(whose);
      } else {
        model.block(whose);
      }
    });
    if (!blocked) {
      block.getStyleClass().add("danger-item");
    }
    new ContextMenu(block).show(more, Side.BOTTOM, 0, 4);
  }

  private void name(Optional<String> typed) {
    boolean open = typed.isPresent() && member != null && member.self();
    boolean opened = open && !naming.isVisible();
    seen(naming, open);
    seen(names, !open);
    boolean own = !open && member != null && member.self();
    seen(edit, own);
    seen(picture, own);
    seen(noPicture, own && member != null && member.portrait());
    if (open && !field.getText().equals(typed.get())) {
      field.setText(typed.get());
    }
    if (opened) {
      field.requestFocus();
      field.selectAll();
    }
  }

  /** A post in short; pressed, its page opens. */
  private Node post(PostCard card) {
    Label when = new Label(card.when());
    when.getStyleClass().add("meta");
    Label text = new EmojiLabel(card.brief().isEmpty() ? card.caption() : card.brief());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    seen(text, !card.caption().isEmpty());
    VBox column = new VBox(when, text);
    column.getStyleClass().add("profile-post-words");
    if (!card.pictures().isEmpty()) {
      MosaicView mosaic = new MosaicView(pictures, words, index -> model.open(card));
      mosaic.show(card.id(), card.pictures(), card.own());
      mosaics.add(mosaic);
      column.getChildren().add(mosaic);
    }
    VBox whole = new VBox(column);
    whole.setAccessibleRole(AccessibleRole.BUTTON);
    whole.setAccessibleText(card.spoken());
    whole.setFocusTraversable(true);
    whole.getStyleClass().addAll("card", "profile-post");
    whole.setOnMouseClicked(event -> model.open(card));
    whole.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        model.open(card);
        event.consume();
      }
    });
    return whole;
  }

  private static void seen(Node node, boolean seen) {
    node.setVisible(seen);
    node.setManaged(seen);
  }
}
