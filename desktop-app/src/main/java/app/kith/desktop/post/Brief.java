package app.kith.desktop.post;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a long caption: about six lines of a card. */
final class Brief {
  private static final int LINES = 6;
  private static final int LINE = 66;

  private Brief() {}

  /** The beginning, or "" where the whole is not long. */
  static String of(String caption) {
    int end = 0;
    int lines = 0;
    int column = 0;
    while (end < caption.length() && lines < LINES) {
      column = caption.charAt(end) == '\n' ? LINE : column + 1;
      if (column >= LINE) {
        lines++;
        column = 0;
      }
      end++;
    }
    // For a word or two nobody wants to press a button.
    if (caption.length() - end < LINE) {
      return "";
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(caption);
    return caption.substring(0, words.preceding(end)).stripTrailing() + " …";
  }
}
