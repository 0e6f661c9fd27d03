package app.kith.desktop.outbox;

import app.kith.core.picture.Pictures;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.Screen;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What was done here and others can't see yet; on top what could not be sent. */
public final class OutboxView implements Screen {
  private static final double WIDTH = 756;
  private static final Duration UNDO = Duration.seconds(10);

  private final OutboxViewModel model;
  private final Pictures<Image> pictures;
  private final Words words;
  private final VBox above = new VBox();
  private final VBox below = new VBox(12);
  private final VBox taken = new VBox();
  private final VBox page = new VBox(16);
  private final ScrollPane scrolling = new ScrollPane(new StackPane(page));
  private final StackPane content = new StackPane(scrolling);
  private final PauseTransition undoing = new PauseTransition(UNDO);
  private List<OutboxShown.Problem> refused = List.of();
  private List<OutboxShown.Withdrawn> withdrawn = List.of();

  public OutboxView(OutboxViewModel model, Pictures<Image> pictures, Words words) {
    this.model = model;
    this.pictures = pictures;
    this.words = words;
    page.getStyleClass().add("outbox-page");
    page.setMaxWidth(WIDTH);
    page.getChildren()
        .addAll(EmojiLabel.wrapped(words.say("outbox.lead"), "outbox-lead"), above, below, taken);
    scrolling.setFitToWidth(true);
    scrolling.getStyleClass().add("host");
    scrolling.setAccessibleText(words.say("outbox.title"));
    undoing.setOnFinished(event -> model.undoIsOver());
    HBox notice = notice();
    StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
    content.getChildren().add(notice);
    model.shown().watch(this::show);
  }

  private HBox notice() {
    Label sentence = EmojiLabel.wrapped("", "notice-text");
    Button undo = Buttons.text(words.say("outbox.undo"));
    undo.setId("undo");
    undo.setOnAction(event -> model.undo());
    HBox notice = new HBox(8, sentence, undo);
    notice.setAlignment(Pos.CENTER_LEFT);
    notice.getStyleClass().add("notice");
    notice.setMaxHeight(Region.USE_PREF_SIZE);
    notice.setMaxWidth(Region.USE_PREF_SIZE);
    model
        .notice()
        .watch(text -> {
          sentence.setText(text);
          notice.setVisible(!text.isEmpty());
          undo.setVisible(model.mayUndo());
          undo.setManaged(model.mayUndo());
          undoing.stop();
          if (model.mayUndo() && !text.isEmpty()) {
            undoing.playFromStart();
          }
        });
    return notice;
  }

  /** The drawer is left as it is while only progress changes: somebody may be in it by keys. */
  private void show(OutboxShown shown) {
    if (!shown.refused().equals(refused)) {
      refused = shown.refused();
      above.getChildren().setAll(refused.isEmpty() ? List.of() : List.of(drawer(shown)));
    }
    List<Node> now = new ArrayList<>();
    if (shown.waiting().isEmpty()) {
      now.add(empty(shown.empty()));
    } else {
      now.addAll(List.of(head(shown), lines(shown)));
      if (!shown.more().isEmpty()) {
        now.add(EmojiLabel.wrapped(shown.more(), "small"));
      }
    }
    below.getChildren().setAll(now);
    if (!shown.withdrawn().equals(withdrawn)) {
      withdrawn = shown.withdrawn();
      taken
          .getChildren()
          .setAll(withdrawn.isEmpty() ? List.of() : List.of(new WithdrawnView(withdrawn, words)));
    }
  }

  /** The stores have changed; who is not looking reads when they look again. */
  public void changed() {
    if (content.getScene() != null) {
      model.changed();
    }
  }

  private Node drawer(OutboxShown shown) {
    Label count =
        EmojiLabel.wrapped(words.say("status.refused", shown.refused().size()), "drawer-count");
    count.setGraphic(new Icon("fth-alert-circle", 16));
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, count, EmojiLabel.wrapped(words.say("outbox.kept"), "drawer-kept"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("drawer-head");
    VBox drawer = new VBox(head);
    shown
        .refused()
        .forEach(each -> drawer.getChildren().add(new ProblemView(each, model, pictures, words)));
    drawer.getStyleClass().addAll("card", "drawer");
    drawer.setAccessibleRole(AccessibleRole.LIST_VIEW);
    drawer.setAccessibleText(words.say("status.refused", shown.refused().size()));
    return drawer;
  }

  private Node head(OutboxShown shown) {
    Label title = EmojiLabel.wrapped(words.say("outbox.going"), "heading");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, title, EmojiLabel.wrapped(shown.sum(), "small"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("outbox-head");
    return head;
  }

  private Node lines(OutboxShown shown) {
    VBox lines = new VBox();
    shown.waiting().forEach(line -> lines.getChildren().add(new LineView(line, pictures)));
    lines.getStyleClass().addAll("card", "outbox-lines");
    lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
    lines.setAccessibleText(words.say("outbox.going"));
    return lines;
  }

  private static Node empty(String sentence) {
    StackPane tile = new StackPane(new Icon("fth-check-circle", 24));
    tile.getStyleClass().add("round-tile");
    Label says = EmojiLabel.wrapped(sentence, "outbox-empty-text");
    VBox empty = new VBox(16, tile, says);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("outbox-empty");
    return empty;
  }

  @Override
  public String title() {
    return words.say("outbox.title");
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public void focus() {
    model.changed();
    scrolling.requestFocus();
  }
}
