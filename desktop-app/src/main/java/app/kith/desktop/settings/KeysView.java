package app.kith.desktop.settings;

import app.kith.desktop.control.Screen;
import app.kith.desktop.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys, on a page that can be left open beside one's own tries. */
public final class KeysView implements Screen {
  private static final double WIDTH = 756;
  private static final double KEYS = 190;

  /** Keys and the name of what they do, in groups, the group's name first. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of(
              "keys.everywhere",
              "Ctrl+N",
              "post.new",
              "Ctrl+1 … 6",
              "keys.places",
              "Ctrl+Z",
              "undo.undo",
              "Ctrl++  Ctrl+−",
              "settings.scale",
              "Esc",
              "nav.back",
              "F1",
              "settings.keys"),
          List.of(
              "home.feed",
              "J  K  ↓  ↑",
              "keys.next",
              "Enter",
              "post.open",
              "L",
              "post.like",
              "C",
              "post.comment"),
          List.of(
              "keys.compose",
              "Ctrl+Enter",
              "compose.post",
              "Ctrl+V",
              "keys.paste",
              "Alt+←  Alt+→",
              "keys.move",
              "Delete",
              "keys.remove",
              "Alt+D",
              "compose.describe",
              "Alt+A",
              "keys.audience"),
          List.of(
              "keys.viewer",
              "←  →  PgUp  PgDn",
              "keys.picture",
              "+  −  0",
              "keys.zoom",
              "R",
              "viewer.turn",
              "I",
              "viewer.details",
              "S",
              "viewer.save"),
          List.of("keys.video", "Space", "keys.play", "←  →", "keys.seek", "M", "video.mute"));

  private final Words words;
  private final ScrollPane scrolling;

  public KeysView(Words words) {
    this.words = words;
    VBox page = new VBox(16);
    page.getStyleClass().add("outbox-page");
    page.setMaxWidth(WIDTH);
    GROUPS.forEach(group -> page.getChildren().add(group(group)));
    scrolling = new ScrollPane(new StackPane(page));
    scrolling.setFitToWidth(true);
    scrolling.getStyleClass().add("host");
    scrolling.setAccessibleText(title());
  }

  private Node group(List<String> group) {
    Label name = new Label(words.say(group.getFirst()));
    name.getStyleClass().add("heading");
    VBox card = new VBox(name);
    card.getStyleClass().addAll("card", "keys-card");
    for (int i = 1; i < group.size(); i += 2) {
      card.getChildren().add(line(group.get(i), words.say(group.get(i + 1))));
    }
    return card;
  }

  private static Node line(String keys, String does) {
    HBox caps = new HBox(6);
    caps.setMinWidth(KEYS);
    caps.setAlignment(Pos.CENTER_LEFT);
    for (String key : keys.split("  ")) {
      Label cap = new Label(key);
      cap.getStyleClass().add("key");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      caps.getChildren().add(cap);
    }
    Label says = new Label(does);
    says.setWrapText(true);
    HBox line = new HBox(16, caps, says);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(keys + ": " + does);
    return line;
  }

  @Override
  public String title() {
    return words.say("settings.keys");
  }

  @Override
  public Parent content() {
    return scrolling;
  }

  @Override
  public void focus() {
    scrolling.requestFocus();
  }
}
