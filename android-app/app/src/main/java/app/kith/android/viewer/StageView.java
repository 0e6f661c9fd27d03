package app.kith.android.viewer;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.view.ScaleGestureDetector;
import android.view.View;
import androidx.core.view.ViewCompat;
import app.kith.android.R;
import org.jspecify.annotations.Nullable;

/** A picture that two fingers make larger and one moves. What it shows is given to it. */
public final class StageView extends View {
  /** What it tells. */
  interface Listener {
    /** It was tapped once. */
    void tapped();

    /** It is shown with so many pixels along its longer side. */
    void shownWith(double longest);
  }

  private static final Listener NOBODY =
      new Listener() {
        @Override
        public void tapped() {}

        @Override
        public void shownWith(double longest) {}
      };

  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG | Paint.FILTER_BITMAP_FLAG);
  private final RectF place = new RectF();
  private final GestureDetector taps;
  private final ScaleGestureDetector pinches;
  private Listener listener = NOBODY;
  private Stage stage = Stage.of(1, 1, 1, 1);
  private @Nullable Bitmap bitmap;

  public StageView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    taps = new GestureDetector(context, new Taps());
    pinches = new ScaleGestureDetector(context, new Pinches());
    ViewCompat.addAccessibilityAction(
        this,
        context.getString(R.string.viewer_larger),
        (view, arguments) -> zoomTo(stage.zoom() * 2));
    ViewCompat.addAccessibilityAction(
        this,
        context.getString(R.string.viewer_smaller),
        (view, arguments) -> zoomTo(stage.zoom() / 2));
  }

  /** Begins anew with another picture, of which nothing is there yet. */
  void begin(int width, int height, Listener told) {
    listener = told;
    bitmap = null;
    stage = Stage.of(Math.max(1, getWidth()), Math.max(1, getHeight()), width, height);
    tell();
  }

  /** A sharper copy of it has come. */
  void show(Bitmap sharper) {
    bitmap = sharper;
    invalidate();
  }

  public @Nullable Bitmap shown() {
    return bitmap;
  }

  Stage stage() {
    return stage;
  }

  private boolean zoomTo(double wanted) {
    become(stage.zoomedTo(wanted, getWidth() / 2.0, getHeight() / 2.0));
    return true;
  }

  private void become(Stage next) {
    stage = next;
    invalidate();
    tell();
  }

  private void tell() {
    if (getWidth() > 0) {
      listener.shownWith(stage.longest());
    }
  }

  @Override
  protected void onSizeChanged(int width, int height, int oldWidth, int oldHeight) {
    super.onSizeChanged(width, height, oldWidth, oldHeight);
    if (width > 0 && height > 0) {
      become(stage.in(width, height));
    }
  }

  @Override
  protected void onDraw(Canvas canvas) {
    Bitmap now = bitmap;
    if (now != null) {
      place.set(
          (float) stage.left(),
          (float) stage.top(),
          (float) (stage.left() + stage.width()),
          (float) (stage.top() + stage.height()));
      canvas.drawBitmap(now, null, place, paint);
    }
  }

  @Override
  public boolean onTouchEvent(MotionEvent event) {
    pinches.onTouchEvent(event);
    if (event.getActionMasked() == MotionEvent.ACTION_DOWN
        || event.getActionMasked() == MotionEvent.ACTION_POINTER_DOWN) {
      keep(stage.isZoomed() || event.getPointerCount() > 1);
    }
    taps.onTouchEvent(event);
    return true;
  }

  @Override
  public boolean performClick() {
    super.performClick();
    listener.tapped();
    return true;
  }

  /** Whether the finger's way is this picture's, or leads to the next one. */
  private void keep(boolean mine) {
    getParent().requestDisallowInterceptTouchEvent(mine);
  }

  private final class Taps extends GestureDetector.SimpleOnGestureListener {
    @Override
    public boolean onSingleTapConfirmed(MotionEvent event) {
      return performClick();
    }

    @Override
    public boolean onDoubleTap(MotionEvent event) {
      become(stage.zoomedTo(stage.isZoomed() ? 1 : Stage.TWICE, event.getX(), event.getY()));
      return true;
    }

    @Override
    public boolean onScroll(@Nullable MotionEvent from, MotionEvent to, float x, float y) {
      if (stage.isZoomed() && !pinches.isInProgress()) {
        keep(to.getPointerCount() > 1 || stage.canMove(-x) || Math.abs(y) > Math.abs(x));
        become(stage.movedBy(-x, -y));
      }
      return true;
    }
  }

  private final class Pinches extends ScaleGestureDetector.SimpleOnScaleGestureListener {
    @Override
    public boolean onScale(ScaleGestureDetector pinch) {
      become(
          stage.zoomedTo(
              stage.zoom() * pinch.getScaleFactor(), pinch.getFocusX(), pinch.getFocusY()));
      return true;
    }
  }
}
