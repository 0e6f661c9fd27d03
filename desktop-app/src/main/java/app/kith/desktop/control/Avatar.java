package app.kith.desktop.control;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A person as a circle: the first letter of the name, on one of eight gradients by account. */
public final class Avatar extends StackPane {
  private static final int GRADIENTS = 8;

  private final Label letter = new Label();
  private String gradient = "";

  /**
   * An empty circle.
   *
   * @param size 24, 32, 40 or 56
   */
  public Avatar(int size) {
    getStyleClass().addAll("avatar", "avatar-" + size);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    getChildren().add(letter);
    setMouseTransparent(true);
  }

  public void show(String account, String name) {
    letter.setText(first(name));
    String next = "gradient-" + Math.floorMod(account.hashCode(), GRADIENTS);
    if (!next.equals(gradient)) {
      getStyleClass().remove(gradient);
      gradient = next;
      getStyleClass().add(next);
    }
  }

  /** What a reader takes for the first letter: a whole syllable in Korean. */
  private static String first(String name) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    String text = name.strip();
    letters.setText(text);
    int end = letters.next();
    return end == BreakIterator.DONE ? "" : text.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
