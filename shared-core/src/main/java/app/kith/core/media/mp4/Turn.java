package app.kith.core.media.mp4;

import java.nio.ByteBuffer;

/** How a track's matrix turns its frames. */
final class Turn {
  private Turn() {}

  /**
   * Degrees clockwise. A mirrored frame counts as turned only; what no camera writes counts as
   * upright, as it does for players.
   *
   * @param at where the matrix a, b, u, c, d, v, x, y, w begins
   */
  static int degrees(ByteBuffer header, int at) {
    int a = header.getInt(at);
    int b = header.getInt(at + 4);
    int c = header.getInt(at + 12);
    int d = header.getInt(at + 16);
    if (a == 0 && d == 0 && b != 0 && c != 0) {
      return b > 0 ? 90 : 270;
    }
    return b == 0 && c == 0 && a < 0 && d < 0 ? 180 : 0;
  }
}
