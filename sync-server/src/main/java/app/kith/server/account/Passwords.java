package app.kith.server.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Turns passwords into hashes that may be stored, and checks passwords against them.
 *
 * <p>A hash takes 19 MiB and some 30 ms of a processor on purpose, so only two are computed at a
 * time; who waits too long for a turn is told to come again.
 */
public final class Passwords {
  /** Code points that a password has at least. */
  public static final int MIN_LENGTH = 8;

  /** Code points that a password has at most. */
  public static final int MAX_LENGTH = 200;

  private static final int AT_A_TIME = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String BUSY = "too many logins at once: try again in a minute";

  private final SecureRandom random;
  private final Semaphore turns;
  private final Duration patience;
  private final PasswordHash nobodys;

  public Passwords() {
    this(new SecureRandom(), new Semaphore(AT_A_TIME, true), PATIENCE);
  }

  Passwords(SecureRandom random, Semaphore turns, Duration patience) {
    this.random = random;
    this.turns = turns;
    this.patience = patience;
    // A random hash is the hash of no password that anybody could find.
    this.nobodys =
        new PasswordHash(
            PasswordHash.MEMORY,
            PasswordHash.PASSES,
            PasswordHash.LANES,
            bytes(PasswordHash.SALT_BYTES),
            bytes(PasswordHash.HASH_BYTES));
  }

  /** The answer to a wish for a password. */
  public sealed interface Hashing {}

  /**
   * The password may be used.
   *
   * @param phc what to store: one line of at most 128 ASCII characters
   */
  public record Hashed(String phc) implements Hashing {
    /** Keeps the hash out of logs and messages. */
    @Override
    public String toString() {
      return "Hashed[]";
    }
  }

  /**
   * It is too short or too long.
   *
   * @param sentence one line for the user: what to do
   */
  public record Refused(String sentence) implements Hashing {}

  /** The answer to a login. */
  public sealed interface Verdict {}

  /** It is the account's password. */
  public record Right() implements Verdict {}

  /** It is not, or there is no such account or it has no password; which of them is not told. */
  public record Wrong() implements Verdict {}

  /**
   * Nothing was computed, since too many others wait.
   *
   * @param sentence one line for the user: what to do
   */
  public record Busy(String sentence) implements Hashing, Verdict {}

  /** Computes what to store for a new password. */
  public Hashing hash(String password) {
    Optional<String> refusal = refusal(password);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    if (!takeTurn()) {
      return new Busy(BUSY);
    }
    try {
      return new Hashed(PasswordHash.of(utf8(password), bytes(PasswordHash.SALT_BYTES)).phc());
    } finally {
      turns.release();
    }
  }

  /**
   * Checks the password of a login. It takes as long for an account that does not exist.
   *
   * @param phc what is stored; empty where the account is unknown or has no password
   * @throws IllegalArgumentException where what is stored is no hash
   */
  public Verdict verify(String password, Optional<String> phc) {
    if (refusal(password).isPresent()) {
      // Nobody's password; that this is told sooner says nothing about any account.
      return new Wrong();
    }
    PasswordHash hash = phc.map(PasswordHash::parse).orElse(nobodys);
    if (!takeTurn()) {
      return new Busy(BUSY);
    }
    try {
      return hash.matches(utf8(password)) && phc.isPresent() ? new Right() : new Wrong();
    } finally {
      turns.release();
    }
  }

  private static Optional<String> refusal(String password) {
    // The characters bound the code points from above, so that megabytes are not even counted.
    int length =
        password.length() > 2 * MAX_LENGTH
            ? password.length()
            : password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      return Optional.of("the password is too short: use at least " + MIN_LENGTH + " characters");
    }
    return length > MAX_LENGTH
        ? Optional.of("the password is too long: use at most " + MAX_LENGTH + " characters")
        : Optional.empty();
  }

  /** Keyboards differ in how they write an accent; the person typed the same password. */
  private static byte[] utf8(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private boolean takeTurn() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
