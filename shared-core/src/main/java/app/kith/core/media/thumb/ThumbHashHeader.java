package app.kith.core.media.thumb;

/**
 * The five or six first bytes of a ThumbHash, as numbers of a few bits each.
 *
 * @param light average brightness, 6 bits
 * @param yellow average yellow against blue, 6 bits
 * @param red average red against green, 6 bits
 * @param lightScale 5 bits
 * @param yellowScale 6 bits
 * @param redScale 6 bits
 * @param hasAlpha whether anything is transparent
 * @param landscape whether it is wider than high
 * @param shorterTerms terms of brightness along the shorter side, 3 bits
 */
record ThumbHashHeader(
    int light,
    int yellow,
    int red,
    int lightScale,
    int yellowScale,
    int redScale,
    boolean hasAlpha,
    boolean landscape,
    int shorterTerms) {

  /** Terms of each colour difference along either side. */
  static final int COLOUR_TERMS = 3;

  /** Terms of opacity along either side. */
  static final int ALPHA_TERMS = 5;

  static ThumbHashHeader of(byte[] hash) {
    int first = u8(hash, 0) | u8(hash, 1) << 8 | u8(hash, 2) << 16;
    int second = u8(hash, 3) | u8(hash, 4) << 8;
    return new ThumbHashHeader(
        first & 63,
        first >> 6 & 63,
        first >> 12 & 63,
        first >> 18 & 31,
        second >> 3 & 63,
        second >> 9 & 63,
        first >> 23 != 0,
        second >> 15 != 0,
        second & 7);
  }

  void write(byte[] hash) {
    int first = light | yellow << 6 | red << 12 | lightScale << 18 | (hasAlpha ? 1 : 0) << 23;
    int second = shorterTerms | yellowScale << 3 | redScale << 9 | (landscape ? 1 : 0) << 15;
    hash[0] = (byte) first;
    hash[1] = (byte) (first >> 8);
    hash[2] = (byte) (first >> 16);
    hash[3] = (byte) second;
    hash[4] = (byte) (second >> 8);
  }

  /** Terms of brightness along the longer side: fewer where opacity needs room. */
  int longerTerms() {
    return longerTerms(hasAlpha);
  }

  static int longerTerms(boolean hasAlpha) {
    return hasAlpha ? 5 : 7;
  }

  int termsAcross() {
    return landscape ? longerTerms() : shorterTerms;
  }

  int termsDown() {
    return landscape ? shorterTerms : longerTerms();
  }

  /** Where the half bytes begin. */
  int termsStart() {
    return hasAlpha ? 6 : 5;
  }

  /** The bytes of a hash with this header. */
  int length() {
    int halves =
        terms(Math.max(3, termsAcross()), Math.max(3, termsDown()))
            + 2 * terms(COLOUR_TERMS, COLOUR_TERMS)
            + (hasAlpha ? terms(ALPHA_TERMS, ALPHA_TERMS) : 0);
    return termsStart() + (halves + 1) / 2;
  }

  /** The terms but the first in the lower left triangle of a grid. */
  private static int terms(int across, int down) {
    int count = -1;
    for (int y = 0; y < down; y++) {
      for (int x = 0; x * down < across * (down - y); x++) {
        count++;
      }
    }
    return count;
  }

  /** Half a wave {@code order} times over, at the middle of each of so many pixels. */
  static double[] wave(int pixels, int order) {
    double[] wave = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      // Not Math: its last bit may differ between machines.
      wave[i] = StrictMath.cos(Math.PI / pixels * order * (i + .5));
    }
    return wave;
  }

  private static int u8(byte[] bytes, int offset) {
    return bytes[offset] & 0xff;
  }
}
