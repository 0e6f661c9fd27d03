package app.kith.desktop.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * Lets what people wrote run in its own direction, whatever that of the window is: an Arabic
 * caption from right to left in an English window, an English one from left to right in an Arabic
 * window.
 */
public final class Direction {
  /** What runs from right to left has its letters from one font: see {@code kith.css}. */
  public static final PseudoClass RIGHT_TO_LEFT = PseudoClass.getPseudoClass("right-to-left");

  private Direction() {}

  public static void ofItsText(Labeled label) {
    follow(label, label.textProperty());
  }

  public static void ofItsText(TextInputControl field) {
    follow(field, field.textProperty());
  }

  private static void follow(Node node, ObservableValue<String> text) {
    set(node, text.getValue());
    text.addListener((of, was, now) -> set(node, now));
  }

  /** Lets a node run as this text does. */
  public static void set(Node node, String text) {
    NodeOrientation direction = of(text);
    node.setNodeOrientation(direction);
    node.pseudoClassStateChanged(RIGHT_TO_LEFT, direction == NodeOrientation.RIGHT_TO_LEFT);
  }

  /** That of the first letter that has one; the window's where none has. */
  public static NodeOrientation of(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return NodeOrientation.LEFT_TO_RIGHT;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return NodeOrientation.RIGHT_TO_LEFT;
        }
        default -> {}
      }
    }
    return NodeOrientation.INHERIT;
  }
}
