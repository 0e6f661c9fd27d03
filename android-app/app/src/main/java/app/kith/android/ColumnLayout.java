package app.kith.android;

import android.content.Context;
import android.util.AttributeSet;
import android.widget.FrameLayout;
import org.jspecify.annotations.Nullable;

/** Keeps what is in it as narrow as can be read, in the middle of a wide screen. */
public final class ColumnLayout extends FrameLayout {
  private final int widest;

  public ColumnLayout(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    widest = context.getResources().getDimensionPixelSize(R.dimen.feed);
  }

  @Override
  protected void onMeasure(int width, int height) {
    int beside = Math.max(0, (MeasureSpec.getSize(width) - widest) / 2);
    setPadding(beside, getPaddingTop(), beside, getPaddingBottom());
    super.onMeasure(width, height);
  }
}
