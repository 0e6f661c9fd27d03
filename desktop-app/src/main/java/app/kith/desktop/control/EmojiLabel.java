package app.kith.desktop.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A label that draws colour emoji too, in the label's own font and colour. Without any it is a
 * label; with some its words are a flow, which is wrapped and never cut with an ellipsis.
 */
public final class EmojiLabel extends Label {
  private final TextFlow flow = new TextFlow();

  public EmojiLabel() {
    this("");
  }

  public EmojiLabel(String text) {
    textProperty().addListener((of, was, now) -> show(now));
    flow.lineSpacingProperty().bind(lineSpacingProperty());
    setText(text);
  }

  /** One that takes as many lines as it needs. */
  public static Label wrapped(String text, String style) {
    Label label = new EmojiLabel(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void show(String text) {
    boolean emoji = EmojiText.isNeededFor(text);
    flow.getChildren().setAll(emoji ? EmojiText.nodes(text, "emoji-words") : List.of());
    for (Node node : flow.getChildren()) {
      if (node instanceof Text words) {
        words.fontProperty().bind(fontProperty());
        words.fillProperty().bind(textFillProperty());
      }
    }
    if (emoji || isFlow()) {
      setGraphic(emoji ? flow : null);
      setContentDisplay(emoji ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }
  }

  private boolean isFlow() {
    return getGraphic() == flow;
  }

  @Override
  protected double computePrefWidth(double height) {
    return isFlow() ? across() + Math.ceil(flow.prefWidth(-1)) : super.computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!isFlow()) {
      return super.computePrefHeight(width);
    }
    Insets in = getInsets();
    double room = isWrapText() && width > 0 ? Math.max(1, width - across()) : -1;
    return in.getTop() + in.getBottom() + Math.ceil(flow.prefHeight(room));
  }

  private double across() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (isFlow()) {
      Insets in = getInsets();
      flow.resizeRelocate(
          in.getLeft(),
          in.getTop(),
          Math.max(0, getWidth() - across()),
          Math.max(0, getHeight() - in.getTop() - in.getBottom()));
    }
  }
}
