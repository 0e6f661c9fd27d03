package app.kith.android.control;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.drawable.BitmapDrawable;
import android.graphics.drawable.Drawable;
import android.widget.ImageView;
import androidx.appcompat.widget.AppCompatImageView;
import app.kith.android.R;
import app.kith.android.picture.Pixels;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.Wanted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture: its placeholder at once, then the sharp one, as large as it is shown. */
public final class TileView extends AppCompatImageView {
  private static final int FADE_MILLIS = 160;
  private static final float HALF = 0.5f;

  private final Pictures<Bitmap> pictures;
  private final TileContent content;
  private @Nullable Wanted wanted;
  private Pictures.@Nullable Request request;

  public TileView(Context context, Pictures<Bitmap> pictures, TileContent content) {
    super(context);
    this.pictures = pictures;
    this.content = content;
    setScaleType(ImageView.ScaleType.CENTER_CROP);
    setBackgroundColor(context.getColor(R.color.sunken));
    setContentDescription(content.spoken());
    placeholder().ifPresent(this::setImageDrawable);
    if (content.picture().picture().isVideo()) {
      setForeground(context.getDrawable(R.drawable.play));
    }
  }

  private Optional<Drawable> placeholder() {
    return Pixels.placeholder(content.picture().picture().thumbHash())
        .map(small -> new BitmapDrawable(getResources(), small));
  }

  @Override
  protected void onSizeChanged(int width, int height, int oldWidth, int oldHeight) {
    super.onSizeChanged(width, height, oldWidth, oldHeight);
    Wanted next =
        Wanted.of(content.post(), content.picture(), content.own(), Math.max(width, height));
    if (!next.equals(wanted)) {
      load(next);
    }
  }

  private void load(Wanted next) {
    cancel();
    wanted = next;
    Optional<Bitmap> kept = pictures.now(next);
    if (kept.isPresent()) {
      setImageBitmap(kept.get());
    } else {
      request = pictures.load(next, this::sharpen, () -> {});
    }
  }

  private void sharpen(Bitmap sharp) {
    setImageBitmap(sharp);
    setAlpha(HALF);
    animate().alpha(1).setDuration(FADE_MILLIS);
  }

  /** Nobody looks at it any more. */
  public void cancel() {
    Pictures.Request open = request;
    request = null;
    if (open != null) {
      open.cancel();
    }
  }
}
