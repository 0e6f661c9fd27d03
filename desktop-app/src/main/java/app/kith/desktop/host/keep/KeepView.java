package app.kith.desktop.host.keep;

import app.kith.desktop.control.EmojiLabel;
import app.kith.desktop.control.Switch;
import app.kith.desktop.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The switch that keeps the community running when the window is closed. */
public final class KeepView extends HBox {
  private final Words words;
  private final Switch keep;
  private final Label says = EmojiLabel.wrapped("", "small");
  private final Label name = EmojiLabel.wrapped("", "keep-name");
  private KeepState state = KeepState.NONE;

  /**
   * Shows nothing yet.
   *
   * @param change is told how it is wanted
   */
  public KeepView(Words words, Consumer<Boolean> change) {
    this.words = words;
    getStyleClass().addAll("card", "keep");
    setAlignment(Pos.CENTER_LEFT);
    keep = new Switch(words.say("host.keep"));
    keep.setId("keep");
    keep.setOnAction(event -> change.accept(keep.isSelected()));
    Label title = EmojiLabel.wrapped("", "device-name");
    title.setText(words.say("host.keep"));
    title.setLabelFor(keep);
    VBox texts = new VBox(4, title, says, name);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(texts, keep);
  }

  /** Shows how it stands, and that it is just being changed. */
  public void show(KeepState now, boolean busy) {
    state = now;
    setVisible(now.isThere());
    setManaged(now.isThere());
    keep.setSelected(now.on());
    keep.setDisable(busy || !now.may());
    says.setText(busy ? words.say("host.keep.busy") : state.says());
    name.setText(state.name());
    name.setVisible(!busy && !state.name().isEmpty());
    name.setManaged(name.isVisible());
  }
}
