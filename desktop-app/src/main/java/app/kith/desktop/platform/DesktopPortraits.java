package app.kith.desktop.platform;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.core.mutation.Portrait;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Draws portraits with Java's own decoders: the middle square of a picture, upright, small, and
 * nothing but its pixels.
 */
public final class DesktopPortraits {
  /** As for placeholders: some decoders hold the whole picture. */
  private static final long MOST_PIXELS = 64_000_000;

  private static final float BEST = 0.9f;
  private static final float STEP = 0.1f;

  private final Limits limits;
  private final MediaBounds bounds;

  public DesktopPortraits(Limits limits) {
    this.limits = limits;
    this.bounds = new MediaBounds(limits.blobBytes(), MOST_PIXELS, limits.side());
  }

  /** What came of a picture. */
  public sealed interface Result {
    /** It can be shown to others. */
    record Drawn(Portrait portrait) implements Result {}

    /**
     * It can't be used.
     *
     * @param sentence why, and what to do
     */
    record Refused(Why why, String sentence) implements Result {}

    /** Why a file can't be used. */
    enum Why {
      NO_SUCH_FILE,
      VIDEO,
      NO_PICTURE,
      NOT_SMALL;

      /** For the window, which tells it from what else is refused. */
      public String code() {
        return "portrait_" + name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Draws the picture of a file by its name as it was typed. */
  public Result draw(String name) {
    try {
      return draw(Path.of(name));
    } catch (InvalidPathException e) {
      return new Result.Refused(
          Result.Why.NO_SUCH_FILE, "there is no file " + name + ": check the name");
    }
  }

  /** Draws the picture of a file. */
  public Result draw(Path file) {
    try {
      return switch (ContainerWalk.walk(MediaSource.of(file), bounds)) {
        case Refused refused -> refused(file, Result.Why.NO_PICTURE, refused.sentence());
        case Walk.Video video -> refused(file, Result.Why.VIDEO, "it is a video: choose a picture");
        case Walk.Found found -> draw(file, found.info());
      };
    } catch (NoSuchFileException e) {
      return refused(file, Result.Why.NO_SUCH_FILE, "there is no such file");
    } catch (IOException | RuntimeException e) {
      // Decoders throw what they like at a picture that they don't know.
      return refused(
          file, Result.Why.NO_PICTURE, "it can't be read as a picture: choose another one");
    }
  }

  private static Result refused(Path file, Result.Why why, String sentence) {
    return new Result.Refused(why, file + ": " + sentence);
  }

  private Result draw(Path file, ImageInfo info) throws IOException {
    BufferedImage middle = upright(middle(file, info), info.header().orientation());
    return portrait(scaled(middle))
        .<Result>map(Result.Drawn::new)
        .orElseGet(() ->
            refused(
                file, Result.Why.NOT_SMALL, "it can't be made small enough: choose another one"));
  }

  /** The middle square as it is coded, at least twice as large as it has to be, where it can be. */
  private BufferedImage middle(Path file, ImageInfo info) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(info.type().mime());
    if (!readers.hasNext()) {
      throw new IOException("no decoder for " + info.type().mime());
    }
    ImageReader reader = readers.next();
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      int side = Math.min(width, height);
      int step = Math.max(1, side / (2 * limits.portraitSide()));
      ImageReadParam part = reader.getDefaultReadParam();
      part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
      part.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, part);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage coded, int orientation) {
    int side = coded.getWidth();
    int[] pixels = coded.getRGB(0, 0, side, side, null, 0, side);
    BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    turned.setRGB(0, 0, side, side, Upright.of(orientation).turn(pixels, side, side), 0, side);
    return turned;
  }

  private BufferedImage scaled(BufferedImage square) {
    int side = Math.min(limits.portraitSide(), square.getWidth());
    BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.drawImage(square, 0, 0, side, side, Color.WHITE, null);
    graphics.dispose();
    return small;
  }

  private Optional<Portrait> portrait(BufferedImage small) throws IOException {
    for (float quality = BEST; quality > STEP; quality -= STEP) {
      Optional<Portrait> portrait = Portrait.of(JpegBytes.of(small, quality), limits);
      if (portrait.isPresent()) {
        return portrait;
      }
    }
    return Optional.empty();
  }
}
