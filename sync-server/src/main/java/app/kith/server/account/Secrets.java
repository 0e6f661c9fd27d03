package app.kith.server.account;

import app.kith.core.model.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Secrets that prove something by being known: codes of invites and links, tokens of devices. The
 * server keeps their hashes only, so that what leaks from its disk opens no door. A fast hash is
 * enough: nobody guesses 128 random bits.
 */
public final class Secrets {
  private final IdSource source;

  public Secrets() {
    this(IdSource.secure());
  }

  /** For tests, which want to know the secrets beforehand. */
  public Secrets(IdSource source) {
    this.source = source;
  }

  /** A new code: 128 bits as 26 characters of base 32, short enough for a link or a QR code. */
  public String code() {
    return source.next();
  }

  /** A new token: 256 bits as 52 characters of base 32. */
  public String token() {
    return source.next() + source.next();
  }

  /** What to store of a secret: its SHA-256 as 64 hex digits. */
  public static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /**
   * Whether a secret has the hash that is stored; how long it takes does not tell where they part.
   *
   * @param hash 64 lower-case hex digits
   */
  public static boolean matches(String secret, String hash) {
    return MessageDigest.isEqual(
        hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
