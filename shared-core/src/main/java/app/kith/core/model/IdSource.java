package app.kith.core.model;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;

/**
 * Makes ids: 128 random bits as 26 characters of a base-32 alphabet. The simulator gives it a
 * seeded source.
 */
public final class IdSource {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 26;
  private static final int BYTES = 16;

  private final Random random;

  public IdSource(Random random) {
    this.random = random;
  }

  /** Ids that nobody can guess. */
  public static IdSource secure() {
    return new IdSource(new SecureRandom());
  }

  /**
   * Writes the first 128 bits of the bytes as an id, the highest bits first.
   *
   * @param bytes at least 16, for example a SHA-256
   */
  public static String textOf(byte[] bytes) {
    BigInteger rest = new BigInteger(1, Arrays.copyOf(bytes, BYTES));
    char[] id = new char[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      id[i] = ALPHABET[rest.intValue() & 31];
      rest = rest.shiftRight(5);
    }
    return new String(id);
  }

  public String next() {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    char[] id = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      // The first character carries 3 bits and the others 5: 128 in all.
      id[i] = ALPHABET[bytes[i] & (i == 0 ? 7 : 31)];
    }
    return new String(id);
  }
}
