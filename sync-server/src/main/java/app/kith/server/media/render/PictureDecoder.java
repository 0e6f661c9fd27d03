package app.kith.server.media.render;

import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Decodes a picture that was walked, no larger than memory and the wish ask for. */
final class PictureDecoder {
  /** What the decoded picture may take; a 32-megapixel photograph fits without leaving out rows. */
  private static final long MOST_BYTES = 96L << 20;

  /** A decoder that builds the whole picture before it leaves out rows takes this a pixel. */
  private static final int WEBP_BYTES = 4;

  /** More of a small computer's time would be an attack, not a picture. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Decodes the first frame.
   *
   * @param longer pixels of the longer side that the result has at least, where the picture does;
   *     less than twice as many
   * @throws IOException where the picture can't be decoded
   */
  Pixels decode(MediaSource source, ImageInfo info, int longer) throws IOException {
    try (SourceImageInput input = new SourceImageInput(source, info.byteLength(), PATIENCE)) {
      ImageReader reader = readerFor(info);
      try {
        reader.setInput(input, false, true);
        check(reader, info);
        BufferedImage decoded = reader.read(0, leavingOut(reader, info));
        Optional<ColorSpace> space = space(decoded.getColorModel(), source, info);
        int factor = Math.max(1, Math.max(decoded.getWidth(), decoded.getHeight()) / longer);
        return new Pixels(new BoxDownscale(decoded, factor).run(), space);
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader readerFor(ImageInfo info) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(info.type().mime());
    if (!readers.hasNext()) {
      throw new IOException("there is no decoder for " + info.type().mime());
    }
    return readers.next();
  }

  /** A decoder that sees another size than the walk would be outside of the bounds checked. */
  private static void check(ImageReader reader, ImageInfo info) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width != info.header().width() || height != info.header().height()) {
      throw new IOException("the picture's headers disagree on its size");
    }
  }

  private static ImageReadParam leavingOut(ImageReader reader, ImageInfo info) throws IOException {
    long pixels = (long) info.header().width() * info.header().height();
    if (isDecodedWhole(info) && pixels * WEBP_BYTES > MOST_BYTES) {
      throw new IOException("the picture is too large for its kind: save it as JPEG");
    }
    long bits = 0;
    ImageTypeSpecifier type = reader.getImageTypes(0).next();
    for (int size : type.getSampleModel().getSampleSize()) {
      bits += size;
    }
    // Every step-th pixel of every step-th row.
    int step = (int) Math.ceil(Math.sqrt(pixels * bits / 8.0 / MOST_BYTES));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(step, 1), Math.max(step, 1), 0, 0);
    return param;
  }

  private static boolean isDecodedWhole(ImageInfo info) {
    return switch (info.type()) {
      case WEBP -> true;
      case JPEG, PNG, GIF -> false;
    };
  }

  private static Optional<ColorSpace> space(ColorModel model, MediaSource source, ImageInfo info)
      throws IOException {
    return switch (info.type()) {
      // The decoder leaves PNG's profile aside.
      case PNG -> model.getNumColorComponents() == 3 ? PngSpace.read(source) : Optional.empty();
      case JPEG, WEBP, GIF -> {
        ColorSpace space = model.getColorSpace();
        // A grey profile is taken for sRGB's grey, which it is within what an eye can tell.
        boolean other = space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
        yield other ? Optional.of(space) : Optional.empty();
      }
    };
  }
}
