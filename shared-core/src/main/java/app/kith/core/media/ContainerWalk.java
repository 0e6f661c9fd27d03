package app.kith.core.media;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.Discard;
import app.kith.core.media.container.ImageHeader;
import app.kith.core.media.container.ImageType;
import app.kith.core.media.container.Keep;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.gif.GifWalk;
import app.kith.core.media.jpeg.JpegWalk;
import app.kith.core.media.mp4.Mp4Walk;
import app.kith.core.media.png.PngWalk;
import app.kith.core.media.webp.WebpWalk;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks a picture's or video's structure from its first byte to its last, without decoding a pixel:
 * what it is, how large, and whether it is whole. Bounds are checked as soon as a header names a
 * size.
 *
 * <p>It reads once, in small pieces, and takes a few megabytes of memory at most, whatever the file
 * says about itself. The walk and the strip are the same pass with another sink, so that what one
 * takes the other takes too.
 */
public final class ContainerWalk {
  private ContainerWalk() {}

  /** Tells what the file is; throws only where reading itself fails. */
  public static Walk walk(MediaSource source, MediaBounds bounds) throws IOException {
    try (InputStream stream = source.open()) {
      ByteInput in = new ByteInput(stream, bounds);
      if (isVideo(in)) {
        return new Walk.Video(Mp4Walk.measure(in, bounds).info());
      }
      ImageHeader header = read(in, bounds);
      long picture = in.position();
      in.drain();
      return new Walk.Found(new ImageInfo(header, in.position(), in.position() - picture));
    } catch (MalformedMediaException e) {
      return new Refused(e.reason(), e.sentence());
    }
  }

  private static ImageHeader read(ByteInput in, MediaBounds bounds) throws IOException {
    return switch (typeOf(in)) {
      case JPEG -> new JpegWalk(in, new Discard(), bounds, Keep.NOTHING).run();
      case PNG -> new PngWalk(in, new Discard(), bounds, Keep.NOTHING).run();
      case GIF -> new GifWalk(in, new Discard(), bounds).run();
      case WEBP -> WebpWalk.measure(in, bounds, Keep.NOTHING).header();
    };
  }

  static boolean isVideo(ByteInput in) throws IOException {
    return Mp4Walk.isVideo(in.head(ImageType.HEAD_BYTES));
  }

  static ImageType typeOf(ByteInput in) throws IOException {
    byte[] head = in.head(ImageType.HEAD_BYTES);
    if (head.length == 0) {
      throw new MalformedMediaException(
          RefusalReason.EMPTY, "This file is empty: copy it again from where it came.");
    }
    return ImageType.of(head)
        .orElseThrow(() ->
            new MalformedMediaException(
                RefusalReason.UNKNOWN_FORMAT,
                "This file is not a picture or video that Kith can share: save it as JPEG, PNG,"
                    + " WebP, GIF or MP4 and share that."));
  }
}
