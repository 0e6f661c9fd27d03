package app.kith.core.mutation;

/** Lower-case hexadecimal; Java's own came after Android 8. */
public final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  public static String text(byte[] bytes) {
    char[] text = new char[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      text[2 * i] = DIGITS[bytes[i] >> 4 & 15];
      text[2 * i + 1] = DIGITS[bytes[i] & 15];
    }
    return new String(text);
  }

  /**
   * Reads an even number of hexadecimal digits.
   *
   * @throws IllegalArgumentException where there is anything else
   */
  public static byte[] bytes(String text) {
    if (text.length() % 2 != 0) {
      throw new IllegalArgumentException("odd number of hexadecimal digits: " + text.length());
    }
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digit(text.charAt(2 * i)) << 4 | digit(text.charAt(2 * i + 1)));
    }
    return bytes;
  }

  private static int digit(char c) {
    int value = Character.digit(c, 16);
    if (value < 0 || c > 'f') {
      throw new IllegalArgumentException("not a hexadecimal digit: " + c);
    }
    return value;
  }
}
