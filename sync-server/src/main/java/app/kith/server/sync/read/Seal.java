package app.kith.server.sync.read;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that are opaque to devices and that only this server can have made: the text, then half an
 * HMAC-SHA-256 over purpose and text, in base64 for URLs.
 */
public final class Seal {
  private static final int TAG_BYTES = 16;

  private final SecretKeySpec key;

  /**
   * @param key at least 32 secret bytes; the same after a restart, or all devices begin anew
   */
  public Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /**
   * @param purpose keeps a token of one kind from being taken for another
   */
  public String seal(String purpose, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + TAG_BYTES);
    System.arraycopy(tag(purpose, bytes), 0, sealed, bytes.length, TAG_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The text inside, or empty where this server made no such token. */
  public Optional<String> open(String purpose, String token) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length < TAG_BYTES) {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOf(sealed, sealed.length - TAG_BYTES);
    byte[] tag = Arrays.copyOfRange(sealed, text.length, sealed.length);
    return MessageDigest.isEqual(tag, tag(purpose, text))
        ? Optional.of(new String(text, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private byte[] tag(String purpose, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(text), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
