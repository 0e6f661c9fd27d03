package app.kith.desktop.window;

import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.control.Avatar;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The places of the app, one below the other; icons alone in a narrow window. */
final class RailView extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double WIDE = 232;
  private static final double SLIM = 72;

  private final List<Button> places = new ArrayList<>();
  private final List<Node> wordsOnly = new ArrayList<>();
  private final Avatar avatar = new Avatar(32);
  private final Label app;
  private final Label name = new EmojiLabel();
  private final VBox nav = new VBox();

  RailView(Words words, Theme theme, KeptChoices choices) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(words.say("nav.rail"));
    app = new EmojiLabel(words.say("app.name"));
    app.getStyleClass().add("brand-name");
    HBox brand = new HBox(new Mark(36), app);
    brand.getStyleClass().add("brand");
    brand.setAlignment(Pos.CENTER_LEFT);
    nav.getStyleClass().add("places");
    Region between = new Region();
    VBox.setVgrow(between, Priority.ALWAYS);
    name.getStyleClass().add("own-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox me = new HBox(avatar, name, look(words, theme, choices));
    me.getStyleClass().add("me");
    me.setAlignment(Pos.CENTER_LEFT);
    app.setMinSize(0, USE_PREF_SIZE);
    app.setWrapText(true);
    HBox.setHgrow(app, Priority.ALWAYS);
    wordsOnly.addAll(List.of(app, name));
    getChildren().addAll(brand, nav, between, me);
    setNarrow(false);
  }

  private static Button look(Words words, Theme theme, KeptChoices choices) {
    Button look = Buttons.icon("fth-moon", "");
    look.setId("theme");
    look.setOnAction(event ->
        choices.change(now -> now.look(theme.isDark() ? Choices.Look.LIGHT : Choices.Look.DARK)));
    theme
        .darkness()
        .watch(dark -> {
          look.setGraphic(new Icon(dark ? "fth-sun" : "fth-moon", 20));
          Buttons.say(look, words.say(dark ? "settings.light" : "settings.dark"));
        });
    return look;
  }

  /** Adds a place that works. */
  void add(String icon, String title, Runnable go) {
    Button place = new Button(title, new Icon(icon, 20));
    place.setAccessibleText(title);
    place.getStyleClass().add("place");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setOnAction(event -> go.run());
    places.add(place);
    nav.getChildren().add(place);
  }

  /** Whether a place can be seen. */
  void setThere(int index, boolean there) {
    places.get(index).setVisible(there);
    places.get(index).setManaged(there);
  }

  /** Which place is the nth of those that can be seen, from 0. */
  OptionalInt nth(int n) {
    return IntStream.range(0, places.size())
        .filter(index -> places.get(index).isVisible())
        .skip(Math.max(0, n))
        .limit(n < 0 ? 0 : 1)
        .findFirst();
  }

  /** Marks where one is. */
  void choose(int index) {
    for (int i = 0; i < places.size(); i++) {
      places.get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
  }

  /** Says in which community this device is. */
  void showCommunity(String communityName) {
    app.setText(communityName);
  }

  /** Says whose device this is. */
  void show(String account, String ownName) {
    avatar.show(account, ownName);
    name.setText(ownName);
  }

  void setNarrow(boolean narrow) {
    pseudoClassStateChanged(NARROW, narrow);
    setMinWidth(narrow ? SLIM : WIDE);
    setPrefWidth(narrow ? SLIM : WIDE);
    for (Node node : wordsOnly) {
      node.setVisible(!narrow);
      node.setManaged(!narrow);
    }
    avatar.setVisible(!narrow);
    avatar.setManaged(!narrow);
    for (Button place : places) {
      place.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
      place.setTooltip(narrow ? new Tooltip(place.getAccessibleText()) : null);
    }
  }
}
