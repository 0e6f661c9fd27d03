package app.kith.desktop.control;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.core.picture.PictureDecoder;
import app.kith.desktop.platform.Upright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Decodes with the toolkit's decoders, which scale while they read. A file is walked first: what it
 * says about its size is checked before a decoder sees it, and it tells how it is turned, which the
 * toolkit passes over.
 */
public final class FxDecoder implements PictureDecoder<Image> {
  private static final int BYTES_PER_PIXEL = 4;

  private final MediaBounds bounds;

  public FxDecoder(Limits limits) {
    bounds = new MediaBounds(limits.blobBytes(), limits.pixels(), limits.side());
  }

  @Override
  public Image decode(Path file, int side) throws IOException {
    return switch (ContainerWalk.walk(MediaSource.of(file), bounds)) {
      case Refused refused -> throw new IOException(file + ": " + refused.sentence());
      case Walk.Video video -> throw new IOException(file + " is a video: its poster is decoded");
      case Walk.Found found -> decode(file, side, found.info());
    };
  }

  private static Image decode(Path file, int side, ImageInfo info) throws IOException {
    // The toolkit would make a small one larger.
    int longest = Math.min(side, Math.max(info.shownWidth(), info.shownHeight()));
    try (InputStream in = Files.newInputStream(file)) {
      Image image = new Image(in, longest, longest, true, true);
      if (image.isError()) {
        throw new IOException(file + " can't be decoded", image.getException());
      }
      int orientation = info.header().orientation();
      return orientation == 1 ? image : turned(image, Upright.of(orientation));
    } catch (OutOfMemoryError e) {
      // One huge allocation, refused as a whole: the rest of the window is well.
      throw new IOException(file + " takes more memory than this window may use", e);
    }
  }

  private static Image turned(Image coded, Upright upright) {
    int width = (int) coded.getWidth();
    int height = (int) coded.getHeight();
    int[] pixels = new int[width * height];
    coded
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    int newWidth = upright.transposed() ? height : width;
    int newHeight = upright.transposed() ? width : height;
    WritableImage image = new WritableImage(newWidth, newHeight);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            newWidth,
            newHeight,
            PixelFormat.getIntArgbInstance(),
            upright.turn(pixels, width, height),
            0,
            newWidth);
    return image;
  }

  @Override
  public int bytes(Image picture) {
    return (int) (picture.getWidth() * picture.getHeight() * BYTES_PER_PIXEL);
  }
}
