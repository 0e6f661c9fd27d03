package app.kith.desktop.picture;

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
  private static final int[] SIDES = {256, 512, 1024, 1536, 2048};

  /** Rounds the size up. */
  public static Wanted of(String post, PostPicture picture, boolean own, double shown) {
    for (int side : SIDES) {
      if (shown <= side) {
        return new Wanted(post, picture, own, side);
      }
    }
    return new Wanted(post, picture, own, SIDES[SIDES.length - 1]);
  }

  String media() {
    return picture.picture().id();
  }
}
