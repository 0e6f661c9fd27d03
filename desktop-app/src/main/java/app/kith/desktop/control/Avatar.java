package app.kith.desktop.control;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/**
 * A person as a circle: the portrait, or else the first letter of the name on one of eight
 * gradients by account.
 */
public final class Avatar extends StackPane {
  private static final int GRADIENTS = 8;

  private final Label letter = new Label();
  private final ImageView face = new ImageView();
  private final MapChangeListener<String, Image> changed = change -> look();
  private String gradient = "";
  private String account = "";

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
    face.setFitWidth(size);
    face.setFitHeight(size);
    face.setClip(new Circle(size / 2.0, size / 2.0, size / 2.0));
    getChildren().addAll(letter, face);
    setMouseTransparent(true);
    sceneProperty()
        .addListener((of, was, now) -> {
          if (was != null) {
            Faces.of(was).removeListener(changed);
          }
          if (now != null) {
            Faces.of(now).addListener(changed);
          }
          look();
        });
  }

  private void look() {
    face.setImage(getScene() == null ? null : Faces.of(getScene()).get(account));
    letter.setVisible(face.getImage() == null);
  }

  public void show(String person, String name) {
    account = person;
    look();
    letter.setText(first(name));
    String next = "gradient-" + Math.floorMod(person.hashCode(), GRADIENTS);
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
