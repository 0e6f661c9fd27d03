package app.kith.desktop.feed;

import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Heart;
import app.kith.desktop.control.Icon;
import app.kith.desktop.picture.Pictures;
import app.kith.desktop.words.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A post. One card shows many posts, one after the other, as they scroll by. */
final class CardView extends VBox {
  static final double WIDTH = 620;
  private static final PseudoClass LIKED = PseudoClass.getPseudoClass("liked");
  private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");
  private static final PseudoClass TEXT_ONLY = PseudoClass.getPseudoClass("text-only");
  private static final Insets BESIDE_PICTURES = new Insets(0, 8, 0, 8);

  private final Words words;
  private final Avatar avatar = new Avatar(40);
  private final Label author = new Label();
  private final Label when = new Label();
  private final Icon audienceIcon = new Icon("fth-users", 14);
  private final Label audience = new Label();
  private final Label caption = new Label();
  private final MosaicView mosaic;
  private final StripView strip;
  private final Button like;
  private final Label comments = new Label();
  private final HBox acts;
  private boolean byKey;
  private @Nullable FeedRow row;
  private @Nullable Runnable unwatch;

  CardView(FeedViewModel model, Pictures<Image> pictures, Words words) {
    this.words = words;
    mosaic = new MosaicView(pictures, words);
    strip =
        new StripView(
            words,
            () -> {
              if (row != null) {
                model.sendAgain(row);
              }
            },
            this::copyText);
    like = Buttons.quiet("fth-heart", words.say("post.like"));
    like.setGraphic(new Heart(20));
    like.setOnAction(event -> {
      if (row != null) {
        model.like(row);
      }
    });
    comments.setGraphic(new Icon("fth-message-circle", 20));
    comments.getStyleClass().add("comment-count");
    acts = new HBox(like, comments);
    acts.getStyleClass().add("acts");
    acts.setAlignment(Pos.CENTER_LEFT);
    build();
  }

  private void build() {
    getStyleClass().addAll("card", "post");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setFocusTraversable(true);
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    author.getStyleClass().add("author");
    when.getStyleClass().add("meta");
    audience.getStyleClass().add("meta");
    HBox meta = new HBox(when, audienceIcon, audience);
    meta.getStyleClass().add("meta-line");
    meta.setAlignment(Pos.CENTER_LEFT);
    VBox names = new VBox(author, meta);
    HBox head = new HBox(avatar, names);
    head.getStyleClass().add("post-head");
    head.setAlignment(Pos.CENTER_LEFT);
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    VBox.setMargin(mosaic, BESIDE_PICTURES);
    VBox.setMargin(strip, new Insets(8));
    getChildren().addAll(head, caption, mosaic, strip, acts);
    setOnMousePressed(event -> requestFocus());
    focusedProperty().addListener((of, was, now) -> pseudoClassStateChanged(BY_KEY, now && byKey));
  }

  /** Takes the focus, and shows that it has it: keys have led here. */
  void takeFocusByKey() {
    byKey = true;
    requestFocus();
    byKey = false;
  }

  /** Shows a post, and what becomes of it. */
  void show(FeedRow next) {
    letGo();
    row = next;
    unwatch = next.card().watch(this::fill);
  }

  /** It is out of sight. */
  void letGo() {
    if (unwatch != null) {
      unwatch.run();
      unwatch = null;
    }
    mosaic.letGo();
  }

  private void fill(PostCard card) {
    setAccessibleText(card.spoken());
    avatar.show(card.account(), card.author());
    author.setText(card.author());
    when.setText(card.when());
    audience.setText(card.audience());
    audienceIcon.show(card.audienceIcon());
    caption.setText(card.caption());
    boolean wordless = card.caption().isEmpty();
    caption.setVisible(!wordless);
    caption.setManaged(!wordless);
    pseudoClassStateChanged(TEXT_ONLY, card.pictures().isEmpty());
    mosaic.show(card.id(), card.pictures(), card.own());
    strip.show(card.journey());
    acts.setVisible(card.isPublished());
    acts.setManaged(card.isPublished());
    like.setText(card.likes());
    like.setAccessibleText(
        card.liked() ? card.likes() + ", " + words.say("post.unlike") : card.likes());
    like.pseudoClassStateChanged(LIKED, card.liked());
    comments.setText(card.comments());
    comments.setVisible(card.hasComments());
  }

  private void copyText() {
    if (row != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(row.card().now().caption());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
