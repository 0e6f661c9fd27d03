package app.kith.desktop.page;

import app.kith.core.picture.Pictures;
import app.kith.core.thread.Watched;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Column;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.ProseArea;
import app.kith.desktop.control.Screen;
import app.kith.desktop.control.ScrollPlace;
import app.kith.desktop.post.CardView;
import app.kith.desktop.post.PostCard;
import app.kith.desktop.post.SaidView;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A post's page. */
public final class PageView implements Screen {
  private static final int ROWS = 2;

  private final PageViewModel model;
  private final Words words;
  private final CardView card;
  private final Label likers = new EmojiLabel();
  private final HBox whoLikes = new HBox(8, new Icon("fth-heart", 16), likers);
  private final Label heading = new Label();
  private final VBox comments = new VBox();
  private final ProseArea field = new ProseArea();
  private final VBox write;
  private final VersionsView versions;
  private final ScrollPlace content;
  private @Nullable Watched<PostCard> showing;
  private List<PageShown.Comment> said = List.of();

  /** Shows nothing yet. */
  public PageView(PageViewModel model, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.words = words;
    card = new CardView(model.acts(), pictures, words, true);
    versions = new VersionsView(words, model::restore);
    write = write();
    HBox.setHgrow(likers, Priority.ALWAYS);
    likers.setWrapText(true);
    likers.getStyleClass().add("small");
    heading.getStyleClass().add("page-heading");
    comments.getStyleClass().add("page-comments");
    VBox talk = new VBox(whoLikes, heading, comments, write);
    talk.getStyleClass().add("page-talk");
    Column.bound(talk);
    VBox column = new VBox(card, versions, talk);
    column.getStyleClass().add("page");
    column.setAlignment(Pos.TOP_CENTER);
    Column.bound(column);
    StackPane middle = new StackPane(column);
    middle.setAlignment(Pos.TOP_CENTER);
    middle.getStyleClass().add("page-middle");
    content = new ScrollPlace(middle);
    content.addEventHandler(KeyEvent.KEY_TYPED, this::key);
    model.card().watch(this::show);
    model.shown().watch(this::show);
    model.typed().watch(this::type);
  }

  /** When the letter is typed, not when its key goes down: the field would get the letter. */
  private void key(KeyEvent event) {
    if (event.getCharacter().equalsIgnoreCase("c")
        && !(event.getTarget() instanceof TextInputControl)) {
      say();
      event.consume();
    }
  }

  private VBox write() {
    field.setId("comment");
    Direction.ofItsText(field);
    field.setPrefRowCount(ROWS);
    field.setPromptText(words.say("page.write"));
    field.setAccessibleText(words.say("page.write"));
    field.getStyleClass().add("caption-field");
    field.textProperty().addListener((of, was, now) -> model.type(now));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.send();
            event.consume();
          }
        });
    Label hint = new Label(words.say("page.hint"));
    hint.getStyleClass().add("small");
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    Button send = Buttons.main("", words.say("page.send"));
    send.setId("send-comment");
    send.setOnAction(event -> model.send());
    HBox line = new HBox(hint, send);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(field, line);
    box.getStyleClass().add("page-write");
    return box;
  }

  private void show(Optional<PostCard> next) {
    if (next.isEmpty()) {
      card.letGo();
      showing = null;
    } else if (showing == null) {
      showing = new Watched<>(next.get());
      card.show(showing);
    } else {
      showing.set(next.get());
    }
    // It keeps the focus while its post is read.
    card.setOpacity(next.isPresent() ? 1 : 0);
  }

  private void show(PageShown shown) {
    likers.setText(shown.likers());
    seen(whoLikes, !shown.likers().isEmpty());
    heading.setText(shown.heading());
    seen(write, shown.canSay());
    versions.show(shown.versions());
    if (!shown.comments().equals(said)) {
      said = shown.comments();
      comments.getChildren().setAll(said.stream().map(this::comment).toList());
    }
  }

  private Node comment(PageShown.Comment comment) {
    List<Node> below = new ArrayList<>();
    Label when = new Label(comment.when());
    when.getStyleClass().add("meta");
    below.add(when);
    if (comment.mayDelete()) {
      Button delete = Buttons.text(words.say("post.delete"));
      delete.setAccessibleText(
          words.say("said.delete", comment.said().author(), comment.said().text()));
      delete.getStyleClass().add("delete-comment");
      delete.setOnAction(event -> model.delete(comment));
      below.add(delete);
    }
    return new SaidView(comment.said(), words, below.toArray(Node[]::new));
  }

  private void type(String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.end();
    }
  }

  /** Opens the page of a post. */
  public void open(String post, boolean toComment) {
    model.open(post);
    content.setVvalue(0);
    if (toComment) {
      field.requestFocus();
    } else {
      card.takeFocusByKey();
    }
  }

  /** Goes to the field for a comment. */
  public void say() {
    field.requestFocus();
  }

  private static void seen(Node node, boolean seen) {
    node.setVisible(seen);
    node.setManaged(seen);
  }

  @Override
  public String title() {
    return words.say("page.title");
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public void focus() {
    content.applyCss();
    card.requestFocus();
  }
}
