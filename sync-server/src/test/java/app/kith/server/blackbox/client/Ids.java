package app.kith.server.blackbox.client;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Makes ids and keys as section 4 of the paper has them. */
public final class Ids {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int DIGITS = 26;

  private Ids() {}

  /** 128 random bits. */
  public static String random() {
    byte[] bits = new byte[16];
    new SecureRandom().nextBytes(bits);
    return text(bits);
  }

  /** 16 bytes as 26 characters, the first of which has three bits. */
  static String text(byte[] bits) {
    BigInteger number = new BigInteger(1, bits);
    StringBuilder out = new StringBuilder();
    for (int i = DIGITS - 1; i >= 0; i--) {
      out.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
    }
    return out.toString();
  }

  /** A new public key, SPKI in base64. */
  static String publicKey() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      return Base64.getEncoder().encodeToString(keys.generateKeyPair().getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has P-256", e);
    }
  }
}
