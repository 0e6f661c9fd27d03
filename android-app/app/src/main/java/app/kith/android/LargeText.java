package app.kith.android;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;

/** With large text, what stands beside each other stands below each other. */
public final class LargeText {
  private static final float LARGE = 1.3f;

  private LargeText() {}

  /** Stacks a row's views where the person has chosen large text. */
  public static void stack(LinearLayout row) {
    if (row.getResources().getConfiguration().fontScale < LARGE) {
      return;
    }
    row.setOrientation(LinearLayout.VERTICAL);
    for (int i = 0; i < row.getChildCount(); i++) {
      View child = row.getChildAt(i);
      LinearLayout.LayoutParams place = (LinearLayout.LayoutParams) child.getLayoutParams();
      if (place.weight > 0) {
        place.weight = 0;
        place.width = ViewGroup.LayoutParams.WRAP_CONTENT;
      }
      child.setLayoutParams(place);
    }
  }
}
