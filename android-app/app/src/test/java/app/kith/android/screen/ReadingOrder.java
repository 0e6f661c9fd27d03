package app.kith.android.screen;

import android.graphics.Rect;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order TalkBack goes through a screen, as Android tells it, and where that is not the
 * order in which it is read: from top to bottom, and in a line from its beginning.
 */
final class ReadingOrder {
  private final boolean mirrored;
  private final List<View> visited = new ArrayList<>();

  ReadingOrder(View root) {
    mirrored = root.getLayoutDirection() == View.LAYOUT_DIRECTION_RTL;
    visit(root, false);
  }

  /** Each pair of which the second is visited too late. */
  List<String> turnedAround() {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < visited.size(); i++) {
      for (int later = i + 1; later < visited.size(); later++) {
        if (isBefore(place(visited.get(later)), place(visited.get(i)))) {
          wrong.add(told(visited.get(i)) + " is before " + told(visited.get(later)));
        }
      }
    }
    return wrong;
  }

  private void visit(View view, boolean spoken) {
    if (!view.isShown() || isCutOff(view)) {
      return;
    }
    boolean stops = Spoken.isReached(view) && (view.isClickable() || hasWords(view) && !spoken);
    if (stops) {
      visited.add(view);
    }
    if (view instanceof ViewGroup group && !hidesItsChildren(group)) {
      children(group).forEach(child -> visit(child, spoken || stops && view.isClickable()));
    }
  }

  /** By their places, except that a child may name another one that it comes before. */
  private static List<View> children(ViewGroup group) {
    ArrayList<View> told = new ArrayList<>();
    group.addChildrenForAccessibility(told);
    for (View child : List.copyOf(told)) {
      int other = child.getAccessibilityTraversalBefore();
      if (other != View.NO_ID && told.contains(group.findViewById(other))) {
        told.remove(child);
        told.add(told.indexOf(group.findViewById(other)), child);
      }
    }
    return told;
  }

  /** At the edge of a list there is a bit of what comes when it is moved. */
  private static boolean isCutOff(View view) {
    return place(view).height() * 2 <= view.getHeight();
  }

  private static boolean hidesItsChildren(View view) {
    return view.getImportantForAccessibility()
        == View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS;
  }

  private static boolean hasWords(View view) {
    return view.getContentDescription() != null
        || view instanceof TextView text && text.getText().length() > 0;
  }

  /** What of it is in sight. */
  private static Rect place(View view) {
    Rect place = new Rect();
    return view.getGlobalVisibleRect(place) ? place : new Rect();
  }

  /** Whether whoever reads comes to this place first; beside each other are columns. */
  private boolean isBefore(Rect one, Rect other) {
    boolean column = one.left < other.right && other.left < one.right;
    if (column) {
      return one.bottom <= other.top;
    }
    boolean line =
        one.centerY() > other.top
            && one.centerY() < other.bottom
            && other.centerY() > one.top
            && other.centerY() < one.bottom;
    return line && (mirrored ? one.left >= other.right : one.right <= other.left);
  }

  private static String told(View view) {
    String words = view instanceof TextView text ? " '" + text.getText() + "'" : "";
    return Spoken.told(view) + words + " " + place(view).toShortString();
  }
}
