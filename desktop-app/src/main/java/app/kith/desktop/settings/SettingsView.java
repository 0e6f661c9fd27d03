package app.kith.desktop.settings;

import app.kith.desktop.choice.Choices;
import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.control.Screen;
import app.kith.desktop.words.Words;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What can be chosen, and what there is to know; each choice holds at once. */
public final class SettingsView implements Screen {
  private static final double WIDTH = 756;

  private final SettingsViewModel model;
  private final Words words;
  private final VBox page = new VBox(16);
  private final ScrollPane scrolling = new ScrollPane(new StackPane(page));
  private final StackPane content = new StackPane(scrolling);

  /**
   * As they are kept.
   *
   * @param scales the sizes of text
   * @param keys shows all keys
   */
  public SettingsView(SettingsViewModel model, List<Double> scales, Runnable keys, Words words) {
    this.model = model;
    this.words = words;
    page.getStyleClass().add("outbox-page");
    page.setMaxWidth(WIDTH);
    page.getChildren().addAll(looks(scales), behaviour(keys), about());
    scrolling.setFitToWidth(true);
    scrolling.getStyleClass().add("host");
    scrolling.setAccessibleText(title());
    Label notice = EmojiLabel.wrapped("", "notice-text");
    HBox bar = new HBox(notice);
    bar.getStyleClass().add("notice");
    bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
    content.getChildren().add(bar);
    model
        .notice()
        .watch(text -> {
          notice.setText(text);
          bar.setVisible(!text.isEmpty());
        });
  }

  private Node looks(List<Double> scales) {
    SegmentsView<Choices.Look> look =
        new SegmentsView<>(
            "look",
            words.say("settings.theme"),
            model.looks(),
            it -> model.choose(now -> now.look(it)));
    SegmentsView<Double> scale =
        new SegmentsView<>(
            "scale",
            words.say("settings.scale"),
            model.scales(scales),
            it -> model.choose(now -> now.scale(it)));
    SegmentsView<String> language =
        new SegmentsView<>(
            "language",
            words.say("settings.language"),
            model.languages(),
            it -> model.choose(now -> now.language(it)));
    model
        .chosen()
        .watch(now -> {
          look.show(now.look());
          scale.show(now.scale());
          language.show(now.language());
        });
    return card(
        row("settings.theme", words.say("settings.theme.more"), look),
        row("settings.scale", words.say("settings.scale.more"), scale),
        row("settings.language", words.say("settings.language.more"), language));
  }

  private Node behaviour(Runnable keys) {
    ToggleSwitch calm = toggle("settings.calm");
    calm.selectedProperty().addListener((of, was, now) -> model.choose(it -> it.calm(now)));
    ToggleSwitch muted = toggle("settings.muted");
    muted.selectedProperty().addListener((of, was, now) -> model.choose(it -> it.muted(now)));
    model
        .chosen()
        .watch(now -> {
          calm.setSelected(now.calm());
          muted.setSelected(now.muted());
        });
    Button all = Buttons.plain(words.say("settings.keys.show"));
    all.setId("keys");
    all.setOnAction(event -> keys.run());
    return card(
        row("settings.calm", words.say("settings.calm.more"), calm),
        row("settings.muted", words.say("settings.muted.more"), muted),
        row("settings.keys", words.say("settings.keys.more"), all));
  }

  private ToggleSwitch toggle(String key) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId(key.substring(key.indexOf('.') + 1));
    toggle.setAccessibleText(words.say(key));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    return toggle;
  }

  private Node about() {
    Button open = Buttons.plain(words.say("settings.folder.open"));
    open.setGraphic(new Icon("fth-folder", 16));
    open.setId("open-home");
    open.setOnAction(event -> model.openHome());
    Label version = new Label(model.version());
    version.getStyleClass().add("meta");
    return card(
        row("settings.folder", model.home(), open),
        row("settings.kept", words.say("settings.kept.more"), new Region()),
        row("settings.licence", words.say("settings.licence.more"), version));
  }

  private static Node card(Node... rows) {
    VBox card = new VBox(rows);
    card.getStyleClass().addAll("card", "settings-card");
    return card;
  }

  /** Where a window is narrow or text is large, the control goes below its words. */
  private Node row(String key, String more, Node control) {
    Label name = EmojiLabel.wrapped(words.say(key), "device-name");
    VBox says = new VBox(2, name, EmojiLabel.wrapped(more, "meta"));
    RowView row = new RowView(says, control);
    row.getStyleClass().add("settings-row");
    return row;
  }

  @Override
  public String title() {
    return words.say("settings.title");
  }

  @Override
  public Parent content() {
    return content;
  }

  @Override
  public void focus() {
    scrolling.requestFocus();
  }
}
