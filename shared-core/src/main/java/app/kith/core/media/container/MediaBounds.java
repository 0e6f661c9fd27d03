package app.kith.core.media.container;

import app.kith.core.model.Limits;
import java.time.Duration;

/**
 * The largest picture and video that are taken.
 *
 * @param maxBytes bytes of the whole file
 * @param maxPixels width times height of a picture
 * @param maxSide pixels of the longer side
 * @param maxVideoPixels width times height of a video
 * @param maxVideoMillis how long a video may last
 */
public record MediaBounds(
    long maxBytes, long maxPixels, long maxSide, long maxVideoPixels, long maxVideoMillis) {

  /** The bounds of this release. */
  public static final MediaBounds STANDARD = of(Limits.STANDARD);

  /** No bound, for the strip: what it writes must not depend on settings. */
  public static final MediaBounds NONE =
      new MediaBounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  /** For pictures; of videos only the bytes are bounded. */
  public MediaBounds(long maxBytes, long maxPixels, long maxSide) {
    this(maxBytes, maxPixels, maxSide, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** Those of the limits that are about files. */
  public static MediaBounds of(Limits limits) {
    return new MediaBounds(
        limits.blobBytes(),
        limits.pixels(),
        limits.side(),
        limits.videoPixels(),
        limits.videoMillis());
  }

  public MediaBounds {
    if (maxBytes < 1 || maxPixels < 1 || maxSide < 1 || maxVideoPixels < 1 || maxVideoMillis < 1) {
      throw new IllegalArgumentException("bounds must be 1 or more: " + this);
    }
  }

  /** Refuses a picture by its header alone, before anything of that size is decoded or kept. */
  public void check(long width, long height) throws MalformedMediaException {
    if (width < 1 || height < 1) {
      throw MalformedMediaException.corrupt("its header says it has no pixels");
    }
    String size = "This picture is " + width + " x " + height + " pixels, and ";
    if (Math.max(width, height) > maxSide) {
      throw new MalformedMediaException(
          RefusalReason.SIDE_TOO_LONG,
          size + maxSide + " is the longest side taken: make it smaller and share that.");
    }
    if (width > maxPixels / height) {
      throw new MalformedMediaException(
          RefusalReason.TOO_MANY_PIXELS,
          size + maxPixels + " in all is the most taken: make it smaller and share that.");
    }
  }

  /** Refuses a video by its headers alone. */
  public void checkVideo(long width, long height) throws MalformedMediaException {
    if (width < 1 || height < 1) {
      throw MalformedMediaException.corruptVideo("its header says it has no pixels");
    }
    if (Math.max(width, height) > maxSide || width > maxVideoPixels / height) {
      throw new MalformedMediaException(
          RefusalReason.TOO_MANY_PIXELS,
          "This video is "
              + width
              + " x "
              + height
              + " pixels, and "
              + maxVideoPixels
              + " in all is the most taken: save it smaller and share that.");
    }
  }

  /** Refuses a video that says it lasts longer than is taken. */
  public void checkVideo(Duration lasting) throws MalformedMediaException {
    if (lasting.compareTo(Duration.ofMillis(maxVideoMillis)) > 0) {
      throw new MalformedMediaException(
          RefusalReason.LASTS_TOO_LONG,
          "This video lasts "
              + lasting.getSeconds()
              + " seconds, and "
              + maxVideoMillis / 1_000
              + " is the most taken: cut it and share the parts.");
    }
  }

  MalformedMediaException tooManyBytes() {
    return new MalformedMediaException(
        RefusalReason.TOO_MANY_BYTES,
        "This file is larger than "
            + maxBytes
            + " bytes, the most taken: save it smaller and share that.");
  }
}
