package app.kith.desktop.post;

import app.kith.core.picture.Pictures;
import app.kith.core.thread.Watched;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Column;
import app.kith.desktop.control.Direction;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.EmojiText;
import app.kith.desktop.control.Heart;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A post. One card shows many posts, one after the other, as they scroll by. */
public final class CardView extends VBox {
  private static final PseudoClass LIKED = PseudoClass.getPseudoClass("liked");
  private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");
  private static final PseudoClass TEXT_ONLY = PseudoClass.getPseudoClass("text-only");
  private static final Insets BESIDE_PICTURES = new Insets(0, 8, 0, 8);

  private final Words words;
  private final Avatar avatar = new Avatar(40);
  private final Label author = new EmojiLabel();
  private final Label when = new Label();
  private final Icon audienceIcon = new Icon("fth-users", 14);
  private final Label audience = new Label();
  private final Label caption = new EmojiLabel();

  private final Button more;
  private final Button goOn;
  private final CaptionEditorView editor;
  private final PostActs posts;
  private final boolean whole;
  private final VBox talk = new VBox();
  private final MosaicView mosaic;
  private final StripView strip;
  private final Button like;
  private final Button comments;
  private final EmojiLabel likers = new EmojiLabel();
  private final HBox acts;
  private boolean byKey;
  private @Nullable PostCard card;
  private List<PostCard.Said> said = List.of();
  private final List<Runnable> watches = new ArrayList<>();

  /** One of a list: a long caption is folded, and the last comments stand below. */
  public CardView(PostActs posts, Pictures<Image> pictures, Words words) {
    this(posts, pictures, words, false);
  }

  /**
   * A card.
   *
   * @param whole whether it stands alone, with its whole caption and its comments elsewhere
   */
  public CardView(PostActs posts, Pictures<Image> pictures, Words words, boolean whole) {
    this.words = words;
    this.posts = posts;
    this.whole = whole;
    editor = new CaptionEditorView(posts, words, () -> takeFocusByKey());
    more = Buttons.text(words.say("post.more"));
    more.setOnAction(event ->
        with(now -> {
          posts.unfold(now.id());
          fill(now);
          takeFocusByKey();
        }));
    goOn = Buttons.text(words.say("edit.kept"));
    goOn.setGraphic(new Icon("fth-edit-2", 14));
    goOn.setOnAction(event -> with(now -> posts.edits().begin(now.id())));
    mosaic = new MosaicView(pictures, words, index -> with(now -> posts.openPicture(now, index)));
    strip = new StripView(words, () -> with(posts::sendAgain), () -> with(CardMenuView::copy));
    like = Buttons.quiet("fth-heart", words.say("post.like"));
    likers.setManaged(false);
    likers.fontProperty().bind(like.fontProperty());
    likers.textFillProperty().bind(like.textFillProperty());
    HBox liking = new HBox(8, new Heart(20), likers);
    liking.setAlignment(Pos.CENTER_LEFT);
    like.setGraphic(liking);
    like.setOnAction(event -> with(posts::like));
    comments = Buttons.quiet("fth-message-circle", words.say("post.comment"));
    comments.setOnAction(event -> with(now -> posts.open(now.id(), now.said().isEmpty())));
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
    Column.fill(this);
    author.getStyleClass().add("author");
    when.getStyleClass().add("meta");
    audience.getStyleClass().add("meta");
    HBox meta = new HBox(when, audienceIcon, audience);
    meta.getStyleClass().add("meta-line");
    meta.setAlignment(Pos.CENTER_LEFT);
    VBox names = new VBox(author, meta);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox head = new HBox(avatar, names, new CardMenuView(posts, words, () -> card).button());
    head.getStyleClass().add("post-head");
    head.setAlignment(Pos.CENTER_LEFT);
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    Direction.ofItsText(caption);
    caption.setMaxWidth(Double.MAX_VALUE);
    caption.setMinHeight(USE_PREF_SIZE);
    VBox.setMargin(mosaic, BESIDE_PICTURES);
    VBox.setMargin(strip, new Insets(8));
    more.getStyleClass().add("more");
    goOn.getStyleClass().addAll("more", "go-on");
    talk.getStyleClass().add("talk");
    talk.setOnMouseClicked(event -> with(now -> posts.open(now.id(), false)));
    getChildren().addAll(head, caption, more, goOn, editor, mosaic, strip, acts, talk);
    setOnMousePressed(event -> {
      if (!(event.getTarget() instanceof TextInputControl)) {
        requestFocus();
      }
    });
    focusedProperty().addListener((of, was, now) -> pseudoClassStateChanged(BY_KEY, now && byKey));
  }

  /** Takes the focus, and shows that it has it: keys have led here. */
  public void takeFocusByKey() {
    byKey = true;
    requestFocus();
    byKey = false;
  }

  /** Shows a post, and what becomes of it. */
  public void show(Watched<PostCard> next) {
    letGo();
    watches.add(next.watch(this::fill));
    watches.add(posts.edits().open().watch(open -> arrange()));
    watches.add(posts.edits().watchDrafts(this::arrange));
  }

  /** It is out of sight. */
  public void letGo() {
    watches.forEach(Runnable::run);
    watches.clear();
    editor.close();
    mosaic.letGo();
  }

  private void with(Consumer<PostCard> act) {
    if (card != null) {
      act.accept(card);
    }
  }

  private void fill(PostCard next) {
    card = next;
    PostCard card = next;
    setAccessibleText(card.spoken());
    avatar.show(card.account(), card.author());
    author.setText(card.author());
    when.setText(card.when());
    audience.setText(card.audience());
    audienceIcon.show(card.audienceIcon());
    arrange();
    pseudoClassStateChanged(TEXT_ONLY, card.pictures().isEmpty());
    mosaic.show(card.id(), card.pictures(), card.own());
    strip.show(card.journey());
    seen(acts, card.isPublished());
    likes(card.likes());
    like.setAccessibleText(
        card.liked() ? card.likes() + ", " + words.say("post.unlike") : card.likes());
    like.pseudoClassStateChanged(LIKED, card.liked());
    Buttons.say(comments, card.comments());
    talk(card);
  }

  /** A button's own words have no emoji in colour: names that have some stand beside the heart. */
  private void likes(String words) {
    boolean emoji = EmojiText.isNeededFor(words);
    like.setText(words);
    like.setContentDisplay(emoji ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    likers.setText(emoji ? words : "");
    seen(likers, emoji);
  }

  /** The caption, folded or whole, or the field in which it is edited. */
  private void arrange() {
    if (card == null) {
      return;
    }
    boolean editing = posts.edits().open().now().contains(card.id());
    boolean folded = !whole && !card.brief().isEmpty() && !posts.isUnfolded(card.id());
    caption.setText(folded ? card.brief() : card.caption());
    seen(caption, !editing && !card.caption().isEmpty());
    seen(more, !editing && folded);
    seen(goOn, !editing && posts.edits().draft(card.id()).isPresent());
    boolean opened = editing && !editor.isVisible();
    if (editing) {
      editor.edit(card);
    } else {
      editor.close();
    }
    seen(editor, editing);
    if (opened) {
      editor.takeFocus();
    }
  }

  private void talk(PostCard card) {
    List<PostCard.Said> next = whole ? List.of() : card.said();
    if (!next.equals(said)) {
      said = next;
      talk.getChildren().setAll(next.stream().map(each -> new SaidView(each, words)).toList());
    }
    seen(talk, !next.isEmpty() && card.isPublished());
  }

  private static void seen(Node node, boolean seen) {
    node.setVisible(seen);
    node.setManaged(seen);
  }
}
