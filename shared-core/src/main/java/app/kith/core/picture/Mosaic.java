package app.kith.core.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How several pictures of one post lie beside each other: the height is known before any of them is
 * read, so that nothing jumps.
 *
 * @param tiles in the pictures' order; a post may have more pictures than tiles
 * @param height of all
 */
public record Mosaic(List<Tile> tiles, double height) {
  /** Between two tiles. */
  public static final double GAP = 4;

  private static final double TALLEST = 4.0 / 5;
  private static final double WIDEST = 16.0 / 9;
  private static final int MOST = 5;
  private static final double LARGE_SHARE = 0.655;
  private static final double LARGE_ASPECT = 5.0 / 3;

  public Mosaic {
    tiles = Collections.unmodifiableList(new ArrayList<>(tiles));
  }

  /** A tile's place. */
  public record Tile(double x, double y, double width, double height) {}

  /**
   * Lays out.
   *
   * @param aspects width by height of each picture
   * @param width of the whole
   */
  public static Mosaic of(List<Double> aspects, double width) {
    double half = (width - GAP) / 2;
    return switch (Math.min(aspects.size(), MOST)) {
      case 0 -> new Mosaic(List.of(), 0);
      case 1 -> {
        double height = width / Math.max(TALLEST, Math.min(aspects.get(0), WIDEST));
        yield new Mosaic(Collections.singletonList(new Tile(0, 0, width, height)), height);
      }
      case 2 -> rows(width, List.of(2), half);
      case 3 -> {
        double height = width / LARGE_ASPECT;
        double large = (width - GAP) * LARGE_SHARE;
        double small = (height - GAP) / 2;
        double rest = width - large - GAP;
        yield new Mosaic(
            List.of(
                new Tile(0, 0, large, height),
                new Tile(large + GAP, 0, rest, small),
                new Tile(large + GAP, small + GAP, rest, small)),
            height);
      }
      case 4 -> rows(width, List.of(2, 2), half / LARGE_ASPECT * 1.25);
      default -> rows(width, List.of(2, 3), half / LARGE_ASPECT * 1.25);
    };
  }

  /** How many pictures have no tile of their own; the last tile says so. */
  public static int hidden(int pictures) {
    return Math.max(0, pictures - MOST);
  }

  private static Mosaic rows(double width, List<Integer> counts, double height) {
    List<Tile> tiles = new ArrayList<>();
    double y = 0;
    for (int count : counts) {
      double each = (width - GAP * (count - 1)) / count;
      for (int i = 0; i < count; i++) {
        tiles.add(new Tile(i * (each + GAP), y, each, height));
      }
      y += height + GAP;
    }
    return new Mosaic(tiles, y - GAP);
  }
}
