package app.kith.core.fuzz;

import java.util.Random;

/**
 * Spoils texts, most of them JSON, in ways that have broken readers. The same seed spoils alike.
 */
public final class Spoiled {
  private static final String[] WORDS = {
    "null",
    "true",
    "-1",
    "-0",
    "1e999",
    "99999999999999999999",
    "9223372036854775807",
    "0.1",
    "\"\"",
    "[]",
    "{}",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"../x\"",
    "NaN",
    "\"x:1\"",
    "\"\ud83d\ude00\"",
    "[[[[]]]]",
    "{\"a\":{\"a\":1}}"
  };

  private static final String LETTERS = "\"\\{}[]:,0eE-+. \t\nu\u0000\u007f\u00e9\ud800x";

  private final Random random;

  public Spoiled(long seed) {
    random = new Random(seed);
  }

  /** The text with one to three things wrong. */
  public String of(String text) {
    String spoiled = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoiled = once(spoiled);
    }
    return spoiled;
  }

  private String once(String text) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + letter() + text.substring(Math.min(text.length(), at + 1));
      case 2 -> text.substring(0, at) + letter() + text.substring(at);
      case 3 -> text.substring(0, at) + text.substring(random.nextInt(text.length() + 1));
      case 4 -> valueReplaced(text, WORDS[random.nextInt(WORDS.length)]);
      case 5 -> valueReplaced(text, nested(1 + random.nextInt(3_000)));
      case 6 -> memberTwice(text);
      default -> valueReplaced(text, "\"" + repeated("y", random.nextInt(9_000)) + "\"");
    };
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private static String nested(int depth) {
    return repeated("[", depth) + repeated("]", depth);
  }

  private static String repeated(String text, int times) {
    return new String(new char[times]).replace("\0", text);
  }

  /** Another value behind one of the colons. */
  private String valueReplaced(String text, String value) {
    int colon = colon(text);
    if (colon < 0) {
      return value;
    }
    int end = colon + 1;
    while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, colon + 1) + value + text.substring(end);
  }

  private String memberTwice(String text) {
    int comma = text.indexOf(',', random.nextInt(text.length() + 1));
    int brace = text.indexOf('{');
    return comma < 0 || brace < 0 || comma < brace
        ? text + text
        : text.substring(0, comma) + "," + text.substring(brace + 1, comma) + text.substring(comma);
  }

  private int colon(String text) {
    int at = text.indexOf(':', random.nextInt(text.length() + 1));
    return at < 0 ? text.indexOf(':') : at;
  }
}
