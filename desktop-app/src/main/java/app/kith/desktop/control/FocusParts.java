package app.kith.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/** The parts of a window, between which a key jumps. */
public final class FocusParts {
  private final List<Supplier<@Nullable Node>> parts;

  /** In the order in which they are walked through. */
  public FocusParts(List<Supplier<@Nullable Node>> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Takes the focus to another part that can have it; round from the last to the first.
   *
   * @param owner what has the focus now
   * @param by one ahead or, negative, one back
   */
  public void go(@Nullable Node owner, int by) {
    int from = Math.max(0, holding(owner));
    for (int step = 1; step <= parts.size(); step++) {
      Node part = parts.get(Math.floorMod(from + by * step, parts.size())).get();
      Optional<Node> first = first(part);
      if (first.isPresent()) {
        focus(first.get());
        return;
      }
    }
  }

  /** Which part has the focus; -1 where none has. */
  private int holding(@Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).get() == node) {
          return i;
        }
      }
    }
    return -1;
  }

  private static Optional<Node> first(@Nullable Node node) {
    if (node == null || !node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(it -> first(it).stream()).findFirst()
        : Optional.empty();
  }

  /** The ring is shown around what was walked to, and not around what was only asked for. */
  private static void focus(Node node) {
    node.requestFocus();
    if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
      node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
  }
}
