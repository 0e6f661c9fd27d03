package app.kith.android.screen;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import com.google.android.material.textfield.TextInputLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a drawn screen as TalkBack does, and asserts what everybody needs who can't see it or does
 * not hit small things.
 */
public final class Spoken {
  private static final int TARGET_DP = 48;

  private final float density;
  private final List<String> nameless = new ArrayList<>();
  private final List<String> small = new ArrayList<>();
  private int headings;

  private Spoken(View root) {
    density = root.getResources().getDisplayMetrics().density;
  }

  /** Asserts it of all that is in sight below this view. */
  static void check(View root) {
    Spoken spoken = new Spoken(root);
    spoken.walk(root);
    assertThat(spoken.nameless).as("what can be pressed and has no name").isEmpty();
    assertThat(spoken.small).as("what can be pressed and is smaller than a finger").isEmpty();
    assertThat(spoken.headings).as("headings of the screen").isPositive();
    assertThat(new ReadingOrder(root).turnedAround()).as("what is visited too early").isEmpty();
  }

  private void walk(View view) {
    if (view.getVisibility() != View.VISIBLE || view.getWidth() == 0) {
      return;
    }
    if (view.isAccessibilityHeading()) {
      headings++;
    }
    if (view.isClickable() && isReached(view)) {
      if (name(view).trim().isEmpty()) {
        nameless.add(told(view));
      }
      if (view.getWidth() < TARGET_DP * density - 1 || view.getHeight() < TARGET_DP * density - 1) {
        small.add(
            told(view) + " " + view.getWidth() / density + " x " + view.getHeight() / density);
      }
    }
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        walk(group.getChildAt(i));
      }
    }
  }

  /** A list and its rows cut off at its edge are larger than what is in sight of them. */
  static boolean isReached(View view) {
    return view.getImportantForAccessibility() != View.IMPORTANT_FOR_ACCESSIBILITY_NO
        && view.getImportantForAccessibility()
            != View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS;
  }

  /** What is said of it: its description, its words, or those in it. */
  private static String name(View view) {
    if (view.getContentDescription() != null) {
      return view.getContentDescription().toString();
    }
    if (view instanceof EditText field) {
      CharSequence hint = field.getHint();
      return hint == null ? hintAround(field) : hint.toString();
    }
    if (view instanceof TextView text) {
      return text.getText().toString();
    }
    StringBuilder inside = new StringBuilder();
    if (view instanceof ViewGroup group) {
      for (int i = 0; i < group.getChildCount(); i++) {
        inside.append(name(group.getChildAt(i)));
      }
    }
    return inside.toString();
  }

  private static String hintAround(View field) {
    for (Object at = field.getParent(); at instanceof View view; at = view.getParent()) {
      if (view instanceof TextInputLayout frame) {
        return String.valueOf(frame.getHint());
      }
    }
    return "";
  }

  static String told(View view) {
    String id =
        view.getId() == View.NO_ID ? "" : view.getResources().getResourceEntryName(view.getId());
    return view.getClass().getSimpleName() + " " + id;
  }
}
