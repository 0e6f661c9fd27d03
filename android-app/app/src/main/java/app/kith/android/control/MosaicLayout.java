package app.kith.android.control;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Path;
import android.util.AttributeSet;
import android.view.View;
import android.view.ViewGroup;
import app.kith.android.R;
import app.kith.core.feed.PostPicture;
import app.kith.core.picture.Mosaic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a post beside each other. Its height follows from the post alone, so nothing
 * jumps when pictures come. It is not mirrored: pictures are not.
 */
public final class MosaicLayout extends ViewGroup {
  private final float radius;
  private final Path rounded = new Path();
  private List<Double> aspects = Collections.emptyList();

  public MosaicLayout(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    radius = getResources().getDimension(R.dimen.picture_corner);
  }

  /** Takes another post's pictures; the children are the tiles. */
  public void setPictures(List<PostPicture> pictures) {
    List<Double> next = new ArrayList<>();
    for (PostPicture picture : pictures) {
      next.add((double) picture.picture().width() / picture.picture().height());
    }
    aspects = next;
    requestLayout();
  }

  /** How the pictures lie in this width. */
  private Mosaic mosaic(int width) {
    float dip = getResources().getDisplayMetrics().density;
    return Mosaic.of(aspects, width / dip);
  }

  @Override
  protected void onMeasure(int widthSpec, int heightSpec) {
    int width = MeasureSpec.getSize(widthSpec);
    float dip = getResources().getDisplayMetrics().density;
    Mosaic mosaic = mosaic(width);
    for (int i = 0; i < getChildCount(); i++) {
      Mosaic.Tile tile = mosaic.tiles().get(i);
      getChildAt(i)
          .measure(
              exactly(Math.round(tile.width() * dip)), exactly(Math.round(tile.height() * dip)));
    }
    setMeasuredDimension(width, (int) Math.round(mosaic.height() * dip));
  }

  @Override
  protected void dispatchDraw(Canvas canvas) {
    rounded.rewind();
    rounded.addRoundRect(0, 0, getWidth(), getHeight(), radius, radius, Path.Direction.CW);
    int before = canvas.save();
    canvas.clipPath(rounded);
    super.dispatchDraw(canvas);
    canvas.restoreToCount(before);
  }

  private static int exactly(long pixels) {
    return MeasureSpec.makeMeasureSpec((int) pixels, MeasureSpec.EXACTLY);
  }

  @Override
  protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
    float dip = getResources().getDisplayMetrics().density;
    Mosaic mosaic = mosaic(right - left);
    for (int i = 0; i < getChildCount(); i++) {
      Mosaic.Tile tile = mosaic.tiles().get(i);
      int x = (int) Math.round(tile.x() * dip);
      int y = (int) Math.round(tile.y() * dip);
      View child = getChildAt(i);
      child.layout(x, y, x + child.getMeasuredWidth(), y + child.getMeasuredHeight());
    }
  }
}
