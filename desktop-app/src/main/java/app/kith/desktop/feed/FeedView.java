package app.kith.desktop.feed;

import app.kith.core.picture.Pictures;
import app.kith.core.thread.UiThread;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Notice;
import app.kith.desktop.control.Screen;
import app.kith.desktop.post.CardView;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * The feed. Only the cards in sight exist; one that scrolls away is given the next post that comes
 * into sight.
 */
public final class FeedView implements Screen {
  private static final double NEARLY_TOP = 8;

  private final FeedViewModel model;
  private final Pictures<Image> pictures;
  private final Words words;
  private final UiThread ui;
  private final ObservableList<FeedEntry> entries = FXCollections.observableArrayList();
  private final VirtualFlow<FeedEntry, CellView> flow;
  private final Button fresh = Buttons.main("fth-arrow-up", "");
  private final StackPane content = new StackPane();
  private boolean telling;

  /** Somebody wants the newest, who may not be at the top yet when they come. */
  private boolean goingUp;

  private @Nullable Node left;

  public FeedView(FeedViewModel model, Pictures<Image> pictures, Words words, UiThread ui) {
    this.ui = ui;
    this.model = model;
    this.pictures = pictures;
    this.words = words;
    flow = VirtualFlow.createVertical(entries, this::cell);
    flow.setAccessibleRole(AccessibleRole.LIST_VIEW);
    flow.setAccessibleText(words.say("home.feed"));
    fresh.getStyleClass().add("fresh");
    fresh.setOnAction(event -> {
      goingUp = true;
      model.showFresh();
      flow.showAsFirst(0);
    });
    StackPane.setAlignment(fresh, Pos.TOP_CENTER);
    VirtualizedScrollPane<?> scrolling = new VirtualizedScrollPane<>(flow);
    content.getChildren().addAll(scrolling, fresh, new Notice(model.notice()));
    content.getStyleClass().add("feed");
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    content.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    flow.estimatedScrollYProperty().addListener((of, was, now) -> tell());
    flow.visibleCells().addListener((ListChangeListener<CellView>) c -> tell());
    model.shown().watch(this::show);
  }

  private CellView cell(FeedEntry entry) {
    return new CellView(new CardView(model.acts(), pictures, words), entry);
  }

  private void show(FeedShown shown) {
    boolean atTop = goingUp || isAtTop();
    goingUp &= !shown.fresh().isEmpty();
    List<FeedEntry> next = new ArrayList<>();
    shown.rows().forEach(row -> next.add(new FeedEntry.Post(row)));
    if (!shown.end().isEmpty()) {
      next.add(new FeedEntry.End(shown.end()));
    }
    FeedEntry.replace(entries, next);
    Buttons.say(fresh, shown.fresh());
    fresh.setVisible(!shown.fresh().isEmpty());
    if (atTop && !entries.isEmpty()) {
      flow.showAsFirst(0);
    }
    tell();
  }

  private boolean isAtTop() {
    return entries.isEmpty() || flow.estimatedScrollYProperty().getValue() <= NEARLY_TOP;
  }

  /** Tells what is in sight, once for all that changes together. */
  private void tell() {
    if (telling) {
      return;
    }
    telling = true;
    ui.later(() -> {
      telling = false;
      if (!entries.isEmpty() && !flow.visibleCells().isEmpty()) {
        model.sees(flow.getFirstVisibleIndex(), flow.getLastVisibleIndex(), isAtTop());
      }
    });
  }

  private void key(KeyEvent event) {
    if (event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || event.getTarget() instanceof TextInputControl) {
      return;
    }
    switch (event.getCode()) {
      case J, DOWN -> go(event, focused() + 1);
      case K, UP -> go(event, Math.max(0, focused() - 1));
      case HOME -> go(event, 0);
      case END -> go(event, entries.size() - 1);
      case PAGE_DOWN -> scroll(event, 1);
      case PAGE_UP -> scroll(event, -1);
      case L -> like(event);
      case ENTER -> {
        if (event.getTarget() instanceof CardView) {
          open(event, false);
        }
      }
      default -> {}
    }
  }

  /** When the letter is typed, not when its key goes down: the comment would get the letter. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equalsIgnoreCase("c")
        && !(event.getTarget() instanceof TextInputControl)) {
      open(event, true);
    }
  }

  private void scroll(KeyEvent event, int pages) {
    flow.scrollYBy(pages * content.getHeight() * 0.9);
    event.consume();
  }

  private void like(KeyEvent event) {
    int at = focused();
    if (at >= 0 && entries.get(at) instanceof FeedEntry.Post(FeedRow row)) {
      model.like(row);
      event.consume();
    }
  }

  private void open(KeyEvent event, boolean toComment) {
    int at = focused();
    if (at >= 0 && entries.get(at) instanceof FeedEntry.Post(FeedRow row)) {
      left = content.getScene().getFocusOwner();
      model.acts().open(row.id(), toComment);
      event.consume();
    }
  }

  /** The post that has the focus, by its index; the one above the first where none has. */
  private int focused() {
    for (int i = flow.getFirstVisibleIndex(); i >= 0 && i <= flow.getLastVisibleIndex(); i++) {
      boolean has = flow.getCellIfVisible(i).map(cell -> holdsFocus(cell.getNode())).orElse(false);
      if (has) {
        return i;
      }
    }
    return -1;
  }

  private boolean holdsFocus(Node card) {
    Node owner = content.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == card) {
        return true;
      }
    }
    return false;
  }

  private void go(KeyEvent event, int index) {
    if (index >= 0 && index < entries.size()) {
      flow.show(index);
      flow.layout();
      flow.getCellIfVisible(index).ifPresent(CellView::focus);
    }
    event.consume();
  }

  /** The posts, for who drives them. */
  VirtualFlow<FeedEntry, CellView> flow() {
    return flow;
  }

  @Override
  public String title() {
    return words.say("nav.home");
  }

  @Override
  public Parent content() {
    return content;
  }

  /** Where one was before, or the list. */
  @Override
  public void focus() {
    if (left instanceof Node was && was.getScene() == content.getScene()) {
      was.requestFocus();
    } else {
      flow.requestFocus();
    }
  }
}
