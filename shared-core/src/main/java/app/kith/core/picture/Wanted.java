package app.kith.core.picture;

import app.kith.core.feed.PostPicture;

/**
 * A picture that a screen wants to show.
 *
 * @param post the post that it belongs to
 * @param picture which
 * @param own whether this device's user posted it, so that its original may be here
 * @param side pixels that the longer side is shown with, one of a few so that sizes are shared
 */
public record Wanted(String post, PostPicture picture, boolean own, int side) {
  private static final int[] SIDES = {256, 512, 1024, 1536};
  private static final int LARGEST = 2048;

  /** A side of which the decoded picture still fits into memory, at 144 MB. */
  private static final int WHOLE = 6000;

  /** Rounds the size up. */
  public static Wanted of(String post, PostPicture picture, boolean own, double shown) {
    for (int side : SIDES) {
      if (shown <= side) {
        return new Wanted(post, picture, own, side);
      }
    }
    return new Wanted(post, picture, own, SIDES[SIDES.length - 1]);
  }

  /**
   * The same for who looks closely: nothing smaller will do, and beyond the largest copy it is the
   * original.
   */
  public static Wanted sharp(String post, PostPicture picture, boolean own, double shown) {
    boolean enough = shown <= LARGEST || picture.picture().isVideo();
    return new Wanted(post, picture, own, enough ? LARGEST : WHOLE);
  }

  /** Only the largest copy will do, or the original. */
  boolean isSharp() {
    return side >= LARGEST;
  }

  boolean isWhole() {
    return side > LARGEST;
  }

  public String media() {
    return picture.picture().id();
  }
}
