package app.kith.android.compose;

import android.graphics.Bitmap;
import android.graphics.Color;
import android.media.MediaMetadataRetriever;
import org.jspecify.annotations.Nullable;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** A phone's decoder, which gives what a test wants. */
@Implements(MediaMetadataRetriever.class)
public final class OddRetriever {
  static volatile Does does = Does.FRAME;

  /** What it does. */
  enum Does {
    FRAME,
    NOTHING,
    REFUSES,
    THROWS,
    THROWS_AT_ITS_END
  }

  @Implementation
  public void setDataSource(String path) {
    if (does == Does.REFUSES) {
      throw new IllegalArgumentException("setDataSource failed: status = 0x80000000");
    }
  }

  @Implementation
  public @Nullable Bitmap getFrameAtTime(long micros, int option) {
    if (does == Does.THROWS) {
      throw new IllegalStateException("the decoder died");
    }
    if (does == Does.NOTHING) {
      return null;
    }
    Bitmap frame = Bitmap.createBitmap(64, 36, Bitmap.Config.ARGB_8888);
    frame.eraseColor(Color.rgb(20, 120, 90));
    return frame;
  }

  @Implementation
  public @Nullable Bitmap getFrameAtTime() {
    return null;
  }

  @Implementation
  public void release() {
    if (does == Does.THROWS_AT_ITS_END) {
      throw new IllegalStateException("released twice");
    }
  }
}
