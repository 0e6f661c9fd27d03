package app.kith.core.media.thumb;

/**
 * A placeholder of about 25 bytes, which a post carries and every screen shows until the picture is
 * here: its shape, its colours and its transparency, blurred.
 *
 * <p>The format is ThumbHash by Evan Wallace (MIT licence, evanw.github.io/thumbhash), written
 * afresh from its description: brightness, two colour differences and opacity, each as the lowest
 * terms of a cosine transform, in half a byte a term.
 */
public final class ThumbHash {
  /** The longest side that {@link #encode} takes; a placeholder needs no more. */
  public static final int MAX_SIDE = 100;

  private ThumbHash() {}

  /**
   * Encodes a small picture.
   *
   * @param width 1 to {@link #MAX_SIDE} pixels
   * @param height 1 to {@link #MAX_SIDE} pixels
   * @param rgba four bytes a pixel, row by row, colours not multiplied by opacity
   */
  public static byte[] encode(int width, int height, byte[] rgba) {
    boolean fits = width >= 1 && width <= MAX_SIDE && height >= 1 && height <= MAX_SIDE;
    if (!fits || rgba.length != 4 * width * height) {
      throw new IllegalArgumentException(
          "1 to 100 pixels a side and four bytes a pixel, not "
              + (width + " x " + height + " in " + rgba.length + " bytes"));
    }
    return new ThumbHashEncoder(width, height, rgba).encode();
  }

  /**
   * Whether {@link #decode} takes these bytes. They come from others, so they are asked before they
   * are kept.
   */
  public static boolean isValid(byte[] hash) {
    if (hash.length < 5) {
      return false;
    }
    ThumbHashHeader header = ThumbHashHeader.of(hash);
    return header.shorterTerms() > 0 && hash.length == header.length();
  }

  /** Draws the placeholder, 32 pixels along its longer side. */
  public static Pixels decode(byte[] hash) {
    if (!isValid(hash)) {
      throw new IllegalArgumentException(
          "not a ThumbHash of " + hash.length + " bytes: ask isValid first");
    }
    return new ThumbHashDecoder(hash).decode();
  }

  /**
   * A decoded placeholder.
   *
   * @param rgba four bytes a pixel, row by row, colours not multiplied by opacity
   */
  @SuppressWarnings("ArrayRecordComponent") // handed straight to a screen's image
  public record Pixels(int width, int height, byte[] rgba) {}
}
