package app.kith.core.media.thumb;

import java.util.Arrays;

/** Draws a ThumbHash whose length was checked. */
final class ThumbHashDecoder {
  private static final int SIDE = 32;

  private final byte[] hash;
  private final ThumbHashHeader header;
  private int half;

  ThumbHashDecoder(byte[] hash) {
    this.hash = hash;
    this.header = ThumbHashHeader.of(hash);
    this.half = 2 * header.termsStart();
  }

  ThumbHash.Pixels decode() {
    double ratio = (double) header.termsAcross() / header.termsDown();
    int width = (int) Math.round(ratio > 1 ? SIDE : SIDE * ratio);
    int height = (int) Math.round(ratio > 1 ? SIDE / ratio : SIDE);
    int across = Math.max(3, header.termsAcross());
    int down = Math.max(3, header.termsDown());
    double[] l =
        channel(width, height, header.light() / 63.0, header.lightScale() / 31.0, across, down);
    // A quarter more colour makes up for what rounding to half bytes takes away.
    double[] p = colour(width, height, header.yellow(), header.yellowScale());
    double[] q = colour(width, height, header.red(), header.redScale());
    double[] a = alpha(width, height);
    byte[] rgba = new byte[4 * width * height];
    for (int i = 0; i < width * height; i++) {
      double blue = l[i] - 2.0 / 3 * p[i];
      double red = (3 * l[i] - blue + q[i]) / 2;
      rgba[4 * i] = level(red);
      rgba[4 * i + 1] = level(red - q[i]);
      rgba[4 * i + 2] = level(blue);
      rgba[4 * i + 3] = level(a[i]);
    }
    return new ThumbHash.Pixels(width, height, rgba);
  }

  private double[] colour(int width, int height, int average, int scale) {
    int terms = ThumbHashHeader.COLOUR_TERMS;
    return channel(width, height, average / 31.5 - 1, scale / 63.0 * 1.25, terms, terms);
  }

  private double[] alpha(int width, int height) {
    int terms = ThumbHashHeader.ALPHA_TERMS;
    double average = header.hasAlpha() ? (hash[5] & 15) / 15.0 : 1;
    double scale = header.hasAlpha() ? (hash[5] >> 4 & 15) / 15.0 : 0;
    return header.hasAlpha()
        ? channel(width, height, average, scale, terms, terms)
        : flat(width, height, average);
  }

  private static double[] flat(int width, int height, double value) {
    double[] pixels = new double[width * height];
    Arrays.fill(pixels, value);
    return pixels;
  }

  /** Sums a channel's terms, read from the hash one after the other, at every pixel. */
  private double[] channel(
      int width, int height, double average, double scale, int across, int down) {
    double[] pixels = flat(width, height, average);
    for (int y = 0; y < down; y++) {
      double[] rows = ThumbHashHeader.wave(height, y);
      for (int x = y > 0 ? 0 : 1; x * down < across * (down - y); x++) {
        double[] columns = ThumbHashHeader.wave(width, x);
        double term = 2 * (next() / 7.5 - 1) * scale;
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] += term * columns[i % width] * rows[i / width];
        }
      }
    }
    return pixels;
  }

  private int next() {
    int value = hash[half / 2] >> (half % 2 * 4) & 15;
    half++;
    return value;
  }

  private static byte level(double value) {
    return (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
