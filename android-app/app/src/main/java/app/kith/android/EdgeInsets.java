package app.kith.android;

import android.view.View;
import androidx.core.graphics.Insets;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowInsetsCompat;

/** Keeps a screen that reaches to the edges clear of bars, cut-outs and the keyboard. */
public final class EdgeInsets {
  private static final int KINDS =
      WindowInsetsCompat.Type.systemBars()
          | WindowInsetsCompat.Type.displayCutout()
          | WindowInsetsCompat.Type.ime();

  private EdgeInsets() {}

  /** Pads the view by what covers the window's edges, now and whenever that changes. */
  public static void pad(View view) {
    ViewCompat.setOnApplyWindowInsetsListener(
        view,
        (padded, all) -> {
          Insets covered = all.getInsets(KINDS);
          padded.setPadding(covered.left, covered.top, covered.right, covered.bottom);
          return WindowInsetsCompat.CONSUMED;
        });
  }

  /** Pads what stands at the upper and at the lower edge over something that reaches to all. */
  public static void padBars(View screen, View upper, View lower) {
    int sides = upper.getPaddingLeft();
    int above = upper.getPaddingTop();
    int below = lower.getPaddingBottom();
    ViewCompat.setOnApplyWindowInsetsListener(
        screen,
        (view, all) -> {
          Insets covered = all.getInsets(KINDS);
          int left = sides + covered.left;
          int right = sides + covered.right;
          upper.setPadding(left, above + covered.top, right, upper.getPaddingBottom());
          lower.setPadding(left, lower.getPaddingTop(), right, below + covered.bottom);
          return WindowInsetsCompat.CONSUMED;
        });
  }
}
