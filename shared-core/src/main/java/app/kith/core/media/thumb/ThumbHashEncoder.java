package app.kith.core.media.thumb;

/** Turns the pixels of one small picture into a ThumbHash. */
final class ThumbHashEncoder {
  private final int width;
  private final int height;
  private final double[] light;
  private final double[] yellow;
  private final double[] red;
  private final double[] alpha;
  private final boolean hasAlpha;

  ThumbHashEncoder(int width, int height, byte[] rgba) {
    this.width = width;
    this.height = height;
    int pixels = width * height;
    light = new double[pixels];
    yellow = new double[pixels];
    red = new double[pixels];
    alpha = new double[pixels];
    double[] average = average(rgba);
    hasAlpha = average[3] < pixels;
    double[] shown = new double[3];
    for (int i = 0; i < pixels; i++) {
      alpha[i] = u8(rgba, 4 * i + 3) / 255.0;
      for (int c = 0; c < 3; c++) {
        // What is transparent takes the average colour, so that it pulls no term its way.
        shown[c] = average[c] * (1 - alpha[i]) + alpha[i] / 255 * u8(rgba, 4 * i + c);
      }
      light[i] = (shown[0] + shown[1] + shown[2]) / 3;
      yellow[i] = (shown[0] + shown[1]) / 2 - shown[2];
      red[i] = shown[0] - shown[1];
    }
  }

  /** The average colour by opacity, and the sum of all opacity. */
  private static double[] average(byte[] rgba) {
    double[] sum = new double[4];
    for (int i = 0; i < rgba.length; i += 4) {
      double opacity = u8(rgba, i + 3) / 255.0;
      for (int c = 0; c < 3; c++) {
        sum[c] += opacity / 255 * u8(rgba, i + c);
      }
      sum[3] += opacity;
    }
    for (int c = 0; c < 3 && sum[3] > 0; c++) {
      sum[c] /= sum[3];
    }
    return sum;
  }

  byte[] encode() {
    int longest = Math.max(width, height);
    double limit = ThumbHashHeader.longerTerms(hasAlpha);
    int across = Math.max(1, (int) Math.round(limit * width / longest));
    int down = Math.max(1, (int) Math.round(limit * height / longest));
    int colour = ThumbHashHeader.COLOUR_TERMS;
    Channel l = new Channel(light, Math.max(3, across), Math.max(3, down));
    Channel p = new Channel(yellow, colour, colour);
    Channel q = new Channel(red, colour, colour);
    Channel a = new Channel(alpha, ThumbHashHeader.ALPHA_TERMS, ThumbHashHeader.ALPHA_TERMS);
    boolean landscape = width > height;
    ThumbHashHeader header =
        new ThumbHashHeader(
            round(63, l.constant),
            round(63, .5 + .5 * p.constant),
            round(63, .5 + .5 * q.constant),
            round(31, l.scale),
            round(63, p.scale),
            round(63, q.scale),
            hasAlpha,
            landscape,
            landscape ? down : across);
    byte[] hash = new byte[header.length()];
    header.write(hash);
    if (hasAlpha) {
      hash[5] = (byte) (round(15, a.constant) | round(15, a.scale) << 4);
    }
    int at = 2 * header.termsStart();
    for (Channel channel : hasAlpha ? new Channel[] {l, p, q, a} : new Channel[] {l, p, q}) {
      at = channel.write(hash, at);
    }
    return hash;
  }

  private static int round(int most, double part) {
    return (int) Math.max(0, Math.min(most, Math.round(most * part)));
  }

  private static int u8(byte[] bytes, int offset) {
    return bytes[offset] & 0xff;
  }

  /** One channel as its average and its lowest cosine terms. */
  private final class Channel {
    private final double[] terms;
    private final double constant;
    private final double scale;
    private final int count;

    Channel(double[] values, int across, int down) {
      terms = new double[across * down];
      double average = 0;
      double largest = 0;
      int found = 0;
      for (int y = 0; y < down; y++) {
        for (int x = 0; x * down < across * (down - y); x++) {
          double term = term(values, x, y);
          if (x == 0 && y == 0) {
            average = term;
          } else {
            terms[found++] = term;
            largest = Math.max(largest, Math.abs(term));
          }
        }
      }
      constant = average;
      scale = largest;
      count = found;
    }

    private double term(double[] values, int x, int y) {
      double[] columns = ThumbHashHeader.wave(width, x);
      double[] rows = ThumbHashHeader.wave(height, y);
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] * columns[i % width] * rows[i / width];
      }
      return sum / (width * height);
    }

    /** Writes half a byte a term; gives the half byte that follows. */
    int write(byte[] hash, int from) {
      int at = from;
      for (int i = 0; i < count; i++, at++) {
        double part = scale > 0 ? .5 + .5 / scale * terms[i] : 0;
        hash[at / 2] |= (byte) (round(15, part) << (at % 2 * 4));
      }
      return at;
    }
  }
}
