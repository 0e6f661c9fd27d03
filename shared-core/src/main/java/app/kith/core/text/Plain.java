package app.kith.core.text;

import java.io.BufferedReader;
import java.io.StringReader;

/**
 * Text that others wrote, made safe for a terminal: control characters, with which a caption could
 * repaint the screen or type for its reader, are shown as such.
 */
public final class Plain {
  private static final int DELETE = 0x7f;
  private static final int FIRST_BEYOND_CONTROLS = 0xa0;

  /** Unicode's block of pictures of the first 32 characters. */
  private static final int CONTROL_PICTURES = 0x2400;

  private static final int REPLACEMENT = 0xfffd;

  private Plain() {}

  /** The text with its line breaks, each line but the first indented. */
  public static String indented(String text, String indent) {
    return new BufferedReader(new StringReader(text))
        .lines()
        .map(Plain::line)
        .reduce((a, b) -> a + "\n" + indent + b)
        .orElse("");
  }

  /** The text as one line. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(Plain::safe).forEach(line::appendCodePoint);
    return line.toString();
  }

  private static int safe(int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      return ' ';
    }
    if (codePoint < ' ') {
      return CONTROL_PICTURES + codePoint;
    }
    boolean control = codePoint >= DELETE && codePoint < FIRST_BEYOND_CONTROLS;
    return control || isTurningAround(codePoint) ? REPLACEMENT : codePoint;
  }

  /** Marks that make what follows run the other way, the program's own words included. */
  private static boolean isTurningAround(int codePoint) {
    return (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
