package app.kith.android.picture;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Rect;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Draws portraits with Android's decoders: the middle square of a picture, upright, small, and
 * nothing but its pixels.
 */
public final class PhonePortraits {
  private static final int BEST = 90;
  private static final int STEP = 10;

  private final Limits limits;

  public PhonePortraits(Limits limits) {
    this.limits = limits;
  }

  /** What came of a picture. */
  public sealed interface Result {}

  /** It can be shown to others. */
  public record Drawn(Portrait portrait) implements Result {}

  /** It can't be used; the code says why. */
  public record Refused(String code) implements Result {}

  /** Draws the picture of a file. */
  public Result draw(Path file) {
    try {
      MediaBounds bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
      return switch (ContainerWalk.walk(MediaSource.of(file), bounds)) {
        case app.kith.core.media.Refused refused -> new Refused("portrait_no_picture");
        case Walk.Video video -> new Refused("portrait_video");
        case Walk.Found found ->
            smallest(square(Sampled.decode(file, found.info(), side(found))))
                .<Result>map(Drawn::new)
                .orElseGet(() -> new Refused("portrait_not_small"));
      };
    } catch (IOException e) {
      return new Refused("portrait_no_picture");
    }
  }

  /** So that the shorter side is at least twice a portrait's, where it can be. */
  private int side(Walk.Found found) {
    int width = found.info().shownWidth();
    int height = found.info().shownHeight();
    long longer = Math.max(width, height);
    long wanted = 2L * limits.portraitSide() * longer / Math.max(1, Math.min(width, height));
    return (int) Math.min(longer, wanted);
  }

  private Bitmap square(Bitmap picture) {
    int middle = Math.min(picture.getWidth(), picture.getHeight());
    int side = Math.min(limits.portraitSide(), middle);
    int x = (picture.getWidth() - middle) / 2;
    int y = (picture.getHeight() - middle) / 2;
    Bitmap small = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(small);
    canvas.drawColor(Color.WHITE);
    canvas.drawBitmap(
        picture,
        new Rect(x, y, x + middle, y + middle),
        new Rect(0, 0, side, side),
        new Paint(Paint.FILTER_BITMAP_FLAG));
    return small;
  }

  private Optional<Portrait> smallest(Bitmap square) {
    for (int quality = BEST; quality > 0; quality -= STEP) {
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      square.compress(Bitmap.CompressFormat.JPEG, quality, jpeg);
      Optional<Portrait> portrait = Portrait.of(PlainJpeg.of(jpeg.toByteArray()), limits);
      if (portrait.isPresent()) {
        return portrait;
      }
    }
    return Optional.empty();
  }
}
