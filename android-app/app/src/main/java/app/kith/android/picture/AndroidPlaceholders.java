package app.kith.android.picture;

import android.graphics.Bitmap;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.Placeholders;
import app.kith.core.media.thumb.ThumbHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Draws placeholders from a sample of a picture, whatever its size. */
public final class AndroidPlaceholders implements Placeholders {
  @Override
  public Optional<byte[]> thumbHash(Path picture, ImageInfo info) {
    try {
      Bitmap small = Sampled.decode(picture, info, ThumbHash.MAX_SIDE);
      return Optional.of(ThumbHash.encode(small.getWidth(), small.getHeight(), Pixels.rgba(small)));
    } catch (IOException e) {
      // Android can't decode it; a post does without.
      return Optional.empty();
    }
  }
}
