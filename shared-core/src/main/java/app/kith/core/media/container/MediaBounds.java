package app.kith.core.media.container;

/**
 * The largest picture that is taken.
 *
 * @param maxBytes bytes of the whole file
 * @param maxPixels width times height
 * @param maxSide pixels of the longer side
 */
public record MediaBounds(long maxBytes, long maxPixels, long maxSide) {

  /** 200 MiB, 200 megapixels, and the longest side that a JPEG can have. */
  public static final MediaBounds STANDARD = new MediaBounds(200L << 20, 200_000_000L, 65_535);

  /** No bound, for the strip: what it writes must not depend on settings. */
  public static final MediaBounds NONE =
      new MediaBounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  public MediaBounds {
    if (maxBytes < 1 || maxPixels < 1 || maxSide < 1) {
      throw new IllegalArgumentException(
          "bounds must be 1 or more: " + maxBytes + " bytes, " + maxPixels + ", " + maxSide);
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

  MalformedMediaException tooManyBytes() {
    return new MalformedMediaException(
        RefusalReason.TOO_MANY_BYTES,
        "This picture file is larger than "
            + maxBytes
            + " bytes, the most taken: save it smaller and share that.");
  }
}
