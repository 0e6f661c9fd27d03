package app.kith.android.compose;

import android.content.Context;
import android.graphics.Outline;
import android.util.AttributeSet;
import android.view.View;
import android.view.ViewOutlineProvider;
import androidx.appcompat.widget.AppCompatImageView;
import app.kith.android.R;
import org.jspecify.annotations.Nullable;

/** As high as it is wide, with round corners. */
public final class SquareImageView extends AppCompatImageView {
  public SquareImageView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    float corner = getResources().getDimension(R.dimen.picture_corner);
    setOutlineProvider(
        new ViewOutlineProvider() {
          @Override
          public void getOutline(View view, Outline outline) {
            outline.setRoundRect(0, 0, view.getWidth(), view.getHeight(), corner);
          }
        });
    setClipToOutline(true);
  }

  @Override
  protected void onMeasure(int width, int height) {
    int side = getDefaultSize(getSuggestedMinimumWidth(), width);
    setMeasuredDimension(side, side);
  }
}
