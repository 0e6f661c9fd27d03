package app.kith.desktop.window;

import app.kith.core.loop.Standing;
import app.kith.core.page.Deletions;
import app.kith.core.thread.Watched;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.FocusParts;
import app.kith.desktop.control.Screen;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is always there: the rail, and the bar with the screen's name, its actions and the status
 * pill. Screens come and go in the middle.
 */
public final class ShellView extends StackPane {
  private static final double NARROW = 1200;
  private static final double LARGE_TEXT = 1.5;
  private static final Insets BELOW_THE_BAR = new Insets(60, 24, 0, 0);

  private final RailView rail;
  private final Theme theme;
  private final KeptChoices choices;
  private final Words words;
  private final PillView pill;
  private final Label title = new Label();
  private final HBox actions = new HBox();
  private final Button back;
  private final BorderPane middle = new BorderPane();
  private final BorderPane whole = new BorderPane(middle);
  private final Deque<Cover> covers = new ArrayDeque<>();
  private final List<Screen> screens = new ArrayList<>();
  private @Nullable Screen shown;
  private final FocusParts parts;
  private int place;

  public ShellView(
      Theme theme, KeptChoices choices, Words words, Times times, Watched<Standing> standing) {
    this.theme = theme;
    this.choices = choices;
    this.words = words;
    getStyleClass().add("shell");
    rail = new RailView(words, theme, choices);
    back = Buttons.icon("fth-arrow-left", words.say("nav.back"));
    back.setId("back");
    back.setOnAction(event -> back());
    back.setVisible(false);
    back.setManaged(false);
    title.getStyleClass().add("screen-title");
    title.setAccessibleRole(AccessibleRole.TEXT);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    pill = new PillView(standing, words, times);
    actions.getStyleClass().add("actions");
    HBox bar = new HBox(back, title, between, actions, pill);
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    middle.setTop(bar);
    parts = new FocusParts(List.of(() -> bar, middle::getCenter, () -> rail));
    whole.getStyleClass().add("whole");
    whole.setLeft(rail);
    Label more = pill.more();
    StackPane.setAlignment(more, Pos.TOP_RIGHT);
    StackPane.setMargin(more, BELOW_THE_BAR);
    getChildren().addAll(whole, more);
    widthProperty().addListener((of, was, now) -> fit());
    choices.choices().watch(now -> fit());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // Whoever has something to close takes it first.
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            back();
          }
        });
  }

  /** Narrow windows and large text leave no room for words in the rail. */
  private void fit() {
    rail.setNarrow(getWidth() < NARROW || theme.scale() >= LARGE_TEXT);
  }

  /** Adds a place to the rail, and tells which. */
  public int add(String icon, Screen screen) {
    int index = screens.size();
    screens.add(screen);
    rail.add(icon, screen.title(), () -> go(index));
    fit();
    return index;
  }

  /** The same for one that may not be there; {@link #reveal} shows it in the rail. */
  public int addLater(String icon, Screen screen) {
    int index = add(icon, screen);
    rail.setThere(index, false);
    return index;
  }

  public void reveal(int index) {
    rail.setThere(index, true);
  }

  /** Shows a screen above the place where one is; {@link #back} leads there again. */
  public void open(Screen screen) {
    show(screen, true);
  }

  /** Whether a screen is in sight. */
  public boolean shows(Screen screen) {
    return shown == screen;
  }

  /** Goes back to the place where one was. */
  public void back() {
    if (back.isVisible()) {
      go(place);
    }
  }

  private void show(Screen screen, boolean above) {
    shown = screen;
    title.setText(screen.title());
    back.setVisible(above);
    back.setManaged(above);
    middle.setCenter(screen.content());
    screen.focus();
  }

  /** Shows a place. */
  public void go(int index) {
    place = index;
    rail.choose(index);
    show(screens.get(index), false);
  }

  /** The status pill leads to this place. */
  public void setPillGoesTo(Screen screen) {
    pill.setOnAction(event -> go(screens.indexOf(screen)));
  }

  /** Puts buttons into the bar, left of the pill. */
  public void setActions(Node... buttons) {
    actions.getChildren().setAll(buttons);
  }

  /**
   * Lays something over all of it, which takes all clicks and keys; under it the place and the
   * focus stay as they are.
   */
  public void cover(Node over) {
    if (getChildren().contains(over)) {
      return;
    }
    covers.push(new Cover(over, getScene() == null ? null : getScene().getFocusOwner()));
    getChildren().add(over);
    whole.setDisable(true);
  }

  /** Takes it away again; the focus goes back to where it was. */
  public void uncover(Node over) {
    if (!getChildren().remove(over)) {
      return;
    }
    Optional<Cover> gone = covers.stream().filter(cover -> cover.node() == over).findFirst();
    covers.removeIf(cover -> cover.node() == over);
    whole.setDisable(!covers.isEmpty());
    gone.map(Cover::focusBefore).ifPresent(Node::requestFocus);
  }

  /** What lies over all, and what had the focus before. */
  private record Cover(Node node, @Nullable Node focusBefore) {}

  /** Says in which community this device is, also to the system; nothing where that is "". */
  public void showCommunity(String name) {
    if (!name.isEmpty()) {
      rail.showCommunity(name);
      if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
        String app = words.say("app.name");
        stage.setTitle(name.equals(app) ? app : words.say("app.title", name));
      }
    }
  }

  /** Says whose device this is. */
  public void showSelf(String account, String name) {
    rail.show(account, name);
  }

  /** Shows what was deleted, for as long as it can be undone. */
  public void undoes(Deletions deletions) {
    UndoBar bar = new UndoBar(deletions, words);
    getChildren().add(bar);
    addEventHandler(KeyEvent.KEY_PRESSED, bar::key);
  }

  /** F1 leads to this screen. */
  public void setKeys(Screen keys) {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F1 && covers.isEmpty()) {
            open(keys);
            event.consume();
          }
        });
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F6 && covers.isEmpty()) {
      parts.go(getScene().getFocusOwner(), event.isShiftDown() ? -1 : 1);
      event.consume();
      return;
    }
    if (!event.isShortcutDown()) {
      return;
    }
    OptionalInt wanted = rail.nth(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
    if (wanted.isPresent()) {
      go(wanted.getAsInt());
      event.consume();
    } else if (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.EQUALS) {
      scale(1);
      event.consume();
    } else if (event.getCode() == KeyCode.MINUS) {
      scale(-1);
      event.consume();
    }
  }

  private void scale(int steps) {
    int now = Theme.SCALES.indexOf(theme.scale());
    int next = Math.clamp(now + steps, 0, Theme.SCALES.size() - 1);
    choices.change(it -> it.scale(Theme.SCALES.get(next)));
  }
}
