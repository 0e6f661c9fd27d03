package app.kith.android.outbox;

import android.content.Context;
import android.graphics.Bitmap;
import android.util.AttributeSet;
import android.view.Gravity;
import android.widget.FrameLayout;
import androidx.appcompat.widget.AppCompatImageView;
import app.kith.android.R;
import app.kith.android.control.TileContent;
import app.kith.android.control.TileView;
import app.kith.core.picture.Pictures;
import com.google.android.material.color.MaterialColors;
import org.jspecify.annotations.Nullable;

/** A small picture of what waits, else an icon. The words stand beside it. */
public final class SignView extends FrameLayout {
  private OutboxRow.@Nullable Sign shown;

  public SignView(Context context, @Nullable AttributeSet attributes) {
    super(context, attributes);
    setBackgroundResource(R.drawable.sunken);
    setClipToOutline(true);
    setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS);
  }

  void show(OutboxRow.Sign sign, Pictures<Bitmap> pictures) {
    if (sign.equals(shown)) {
      return;
    }
    letGo();
    shown = sign;
    if (sign.picture().isPresent()) {
      TileContent content = new TileContent(sign.post(), sign.picture().get(), true, "");
      addView(new TileView(getContext(), pictures, content));
      return;
    }
    AppCompatImageView icon = new AppCompatImageView(getContext());
    icon.setImageResource(sign.icon());
    icon.setColorFilter(
        MaterialColors.getColor(this, com.google.android.material.R.attr.colorOnSurfaceVariant));
    addView(
        icon,
        new LayoutParams(LayoutParams.WRAP_CONTENT, LayoutParams.WRAP_CONTENT, Gravity.CENTER));
  }

  /** Nobody looks at it any more. */
  void letGo() {
    if (getChildAt(0) instanceof TileView tile) {
      tile.cancel();
    }
    removeAllViews();
    shown = null;
  }
}
