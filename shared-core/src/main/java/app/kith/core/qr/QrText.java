package app.kith.core.qr;

/**
 * A QR code as lines of text, two modules to a character, which a terminal's font makes about
 * square.
 */
public final class QrText {
  private static final char BOTH = '█';
  private static final char UPPER = '▀';
  private static final char LOWER = '▄';

  /**
   * Black on white out of the 256 fixed colours; the sixteen named ones are the user's to change.
   */
  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";

  private static final String RESET = "\u001b[0m";

  private QrText() {}

  /**
   * For a terminal that knows colours: dark on light whatever the terminal's own colours are. Each
   * line ends with a line feed.
   */
  public static String coloured(QrCode code) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < code.size(); y += 2) {
      text.append(BLACK_ON_WHITE).append(line(code, y, true)).append(RESET).append('\n');
    }
    return text.toString();
  }

  /**
   * Without colours: light modules are drawn and dark ones left blank, which is right on a dark
   * background; on a light one it is inverted, which most scanners read as well.
   */
  public static String plain(QrCode code) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < code.size(); y += 2) {
      text.append(line(code, y, false)).append('\n');
    }
    return text.toString();
  }

  /** Two rows of modules; a module is drawn where its darkness is the wanted one. */
  private static String line(QrCode code, int y, boolean dark) {
    StringBuilder line = new StringBuilder(code.size());
    for (int x = 0; x < code.size(); x++) {
      boolean upper = code.isDark(x, y) == dark;
      // Below the last row of an odd number of them there is nothing to draw.
      boolean lower = y + 1 < code.size() && code.isDark(x, y + 1) == dark;
      line.append(upper && lower ? BOTH : upper ? UPPER : lower ? LOWER : ' ');
    }
    return line.toString();
  }
}
