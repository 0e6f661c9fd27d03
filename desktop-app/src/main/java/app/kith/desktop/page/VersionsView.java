package app.kith.desktop.page;

import app.kith.desktop.control.Buttons;
import app.kith.desktop.control.Column;
import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Icon;
import app.kith.desktop.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The texts that a caption had before; folded until one asks for them. */
final class VersionsView extends VBox {
  private final Words words;
  private final Consumer<PageShown.Version> restore;
  private final Button fold;
  private final VBox texts = new VBox();
  private List<PageShown.Version> shown = List.of();
  private boolean open;

  VersionsView(Words words, Consumer<PageShown.Version> restore) {
    this.words = words;
    this.restore = restore;
    fold = Buttons.text(words.say("page.earlier"));
    fold.setId("earlier");
    fold.setOnAction(event -> {
      open = !open;
      arrange();
    });
    texts.getStyleClass().add("versions");
    getStyleClass().add("versions-card");
    Column.bound(this);
    getChildren().addAll(fold, texts);
    arrange();
  }

  void show(List<PageShown.Version> versions) {
    if (versions.isEmpty()) {
      open = false;
    }
    if (!versions.equals(shown)) {
      shown = versions;
      texts.getChildren().setAll(versions.stream().map(this::version).toList());
    }
    arrange();
  }

  private void arrange() {
    setVisible(!shown.isEmpty());
    setManaged(!shown.isEmpty());
    fold.setGraphic(new Icon(open ? "fth-chevron-down" : "fth-chevron-right", 16));
    texts.setVisible(open);
    texts.setManaged(open);
  }

  private Node version(PageShown.Version version) {
    Label text =
        new EmojiLabel(version.text().isEmpty() ? words.say("page.empty") : version.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    Label when = new Label(version.when());
    when.getStyleClass().add("meta");
    VBox column = new VBox(text, when);
    HBox.setHgrow(column, Priority.ALWAYS);
    Button again = Buttons.plain(words.say("page.restore"));
    again.setAccessibleText(words.say("page.restore") + ": " + version.text());
    again.getStyleClass().add("restore");
    again.setOnAction(event -> restore.accept(version));
    HBox line = new HBox(column, again);
    line.getStyleClass().add("version");
    return line;
  }
}
