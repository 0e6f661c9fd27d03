package app.kith.desktop.platform;

import app.kith.core.media.thumb.ThumbHash;
import java.awt.image.BufferedImage;

/**
 * Turns a decoded picture the way it is shown. Source: EXIF 2.32, tag 274.
 *
 * @param transposed rows and columns change places first
 * @param mirrored then left and right do
 * @param flipped then top and bottom do
 */
public record Upright(boolean transposed, boolean mirrored, boolean flipped) {
  /** What an EXIF orientation of 1 to 8 asks for. */
  public static Upright of(int orientation) {
    return switch (orientation) {
      case 1 -> new Upright(false, false, false);
      case 2 -> new Upright(false, true, false);
      case 3 -> new Upright(false, true, true);
      case 4 -> new Upright(false, false, true);
      case 5 -> new Upright(true, false, false);
      case 6 -> new Upright(true, true, false);
      case 7 -> new Upright(true, true, true);
      case 8 -> new Upright(true, false, true);
      default -> throw new IllegalArgumentException("an orientation is 1 to 8, not " + orientation);
    };
  }

  /**
   * The pixels of a picture, turned; rows and columns have changed places where it is transposed.
   *
   * @param width of the coded picture
   */
  public int[] turn(int[] coded, int width, int height) {
    int newWidth = transposed ? height : width;
    int newHeight = transposed ? width : height;
    int[] turned = new int[coded.length];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        int column = mirrored ? newWidth - 1 - x : x;
        int row = flipped ? newHeight - 1 - y : y;
        turned[y * newWidth + x] =
            transposed ? coded[column * width + row] : coded[row * width + column];
      }
    }
    return turned;
  }

  /** The ThumbHash of a small picture, turned. */
  byte[] hash(BufferedImage coded) {
    int width = transposed ? coded.getHeight() : coded.getWidth();
    int height = transposed ? coded.getWidth() : coded.getHeight();
    byte[] rgba = new byte[4 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = mirrored ? width - 1 - x : x;
        int row = flipped ? height - 1 - y : y;
        int argb = transposed ? coded.getRGB(row, column) : coded.getRGB(column, row);
        put(rgba, 4 * (y * width + x), argb);
      }
    }
    return ThumbHash.encode(width, height, rgba);
  }

  private static void put(byte[] rgba, int at, int argb) {
    rgba[at] = (byte) (argb >> 16);
    rgba[at + 1] = (byte) (argb >> 8);
    rgba[at + 2] = (byte) argb;
    rgba[at + 3] = (byte) (argb >> 24);
  }
}
