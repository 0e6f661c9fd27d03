package app.kith.desktop.window;

import app.kith.core.loop.Standing;
import app.kith.core.thread.Watched;
import app.kith.desktop.control.Icon;
import app.kith.desktop.status.PillText;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** How this device stands, in one sentence and always in the same place; pressed, it says more. */
final class PillView extends Button {
  private final Words words;
  private final Times times;
  private final Icon icon = new Icon("fth-refresh-cw", 16);
  private final Label more = new Label();
  private String mood = "";

  PillView(Watched<Standing> standing, Words words, Times times) {
    this.words = words;
    this.times = times;
    setGraphic(icon);
    setId("pill");
    getStyleClass().add("pill");
    setMinWidth(USE_PREF_SIZE);
    more.getStyleClass().add("pill-more");
    more.setWrapText(true);
    more.setVisible(false);
    setOnAction(event -> more.setVisible(!more.isVisible()));
    hoverProperty().addListener((of, was, now) -> more.setVisible(now));
    focusedProperty().addListener((of, was, now) -> more.setVisible(more.isVisible() && now));
    standing.watch(this::show);
  }

  private void show(Standing now) {
    PillText text = PillText.of(now, words);
    setText(text.text());
    setAccessibleText(text.text());
    icon.show(text.icon());
    getStyleClass().remove(mood);
    mood = text.mood().style();
    getStyleClass().add(mood);
    more.setText(PillText.more(now, words, times));
    setAccessibleHelp(more.getText());
  }

  /** The longer sentence, laid over the screen below the pill. */
  Label more() {
    return more;
  }
}
