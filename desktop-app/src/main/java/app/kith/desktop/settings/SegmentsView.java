package app.kith.desktop.settings;

import app.kith.desktop.settings.SettingsViewModel.Choice;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A few choices side by side, of which one holds. */
final class SegmentsView<T> extends HBox {
  private final List<Choice<T>> choices;

  /**
   * None holds yet.
   *
   * @param id names the buttons: id-0, id-1 and so on
   * @param about what is chosen here, for those who hear it
   */
  SegmentsView(String id, String about, List<Choice<T>> choices, Consumer<T> chosen) {
    this.choices = choices;
    getStyleClass().add("segments");
    setAlignment(Pos.CENTER_LEFT);
    setMaxHeight(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    for (int i = 0; i < choices.size(); i++) {
      Choice<T> choice = choices.get(i);
      ToggleButton button = new ToggleButton(choice.name());
      button.setId(id + "-" + i);
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.setAccessibleText(about + ": " + choice.name());
      button.setOnAction(event -> {
        // Pressed once more it still holds.
        button.setSelected(true);
        chosen.accept(choice.value());
      });
      getChildren().add(button);
    }
  }

  void show(T value) {
    for (int i = 0; i < choices.size(); i++) {
      ((ToggleButton) getChildren().get(i)).setSelected(choices.get(i).value().equals(value));
    }
  }
}
