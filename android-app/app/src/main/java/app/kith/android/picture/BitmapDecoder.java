package app.kith.android.picture;

import android.graphics.Bitmap;
import app.kith.core.media.ContainerWalk;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.core.picture.PictureDecoder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Decodes with Android's decoders. A file is walked first: what it says about its size is checked
 * before a decoder sees it, and it tells how it is turned.
 */
public final class BitmapDecoder implements PictureDecoder<Bitmap> {
  private final MediaBounds bounds;

  public BitmapDecoder(Limits limits) {
    bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
  }

  @Override
  public Bitmap decode(Path file, int side) throws IOException {
    return switch (ContainerWalk.walk(MediaSource.of(file), bounds)) {
      case Refused refused -> throw new IOException(file + ": " + refused.sentence());
      case Walk.Video video -> throw new IOException(file + " is a video: its poster is decoded");
      case Walk.Found found -> Sampled.decode(file, found.info(), side);
    };
  }

  @Override
  public int bytes(Bitmap picture) {
    return picture.getAllocationByteCount();
  }
}
