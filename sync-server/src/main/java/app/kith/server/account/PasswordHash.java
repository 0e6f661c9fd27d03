package app.kith.server.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's Argon2id hash with all that it takes to compute it again, as one line in the PHC
 * string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory KiB that one computation takes
 * @param passes over that memory
 * @param lanes of it
 */
record PasswordHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  /** What OWASP's password storage cheat sheet asks for at least; new hashes are made so. */
  static final int MEMORY = 19 * 1024;

  static final int PASSES = 2;
  static final int LANES = 1;
  static final int SALT_BYTES = 16;
  static final int HASH_BYTES = 32;

  /** Beyond this a stored line would cost more memory than the server has to give. */
  private static final int MAX_MEMORY = 256 * 1024;

  private static final int MAX_PASSES = 16;
  private static final int MAX_LANES = 16;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  PasswordHash {
    if (memory > MAX_MEMORY || memory < 8 * lanes) {
      throw new IllegalArgumentException("no memory for a password hash: " + memory + " KiB");
    }
    if (passes < 1 || passes > MAX_PASSES || lanes < 1 || lanes > MAX_LANES) {
      throw new IllegalArgumentException("no password hash: " + passes + " passes, " + lanes);
    }
  }

  /** Computes the hash of a password as new ones are made. */
  static PasswordHash of(byte[] password, byte[] salt) {
    byte[] hash = argon2id(password, salt, MEMORY, PASSES, LANES, HASH_BYTES);
    return new PasswordHash(MEMORY, PASSES, LANES, salt, hash);
  }

  /** Reads a stored line; the message of what it refuses tells nothing of the line. */
  static PasswordHash parse(String phc) {
    Matcher matcher = PHC.matcher(phc);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no password hash: " + phc.length() + " characters");
    }
    return new PasswordHash(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        Base64.getDecoder().decode(matcher.group(4)),
        Base64.getDecoder().decode(matcher.group(5)));
  }

  /** Whether the password has this hash; how long it takes does not depend on the answer. */
  boolean matches(byte[] password) {
    return MessageDigest.isEqual(
        hash, argon2id(password, salt, memory, passes, lanes, hash.length));
  }

  String phc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** Keeps the hash out of logs and messages. */
  @Override
  public String toString() {
    return "PasswordHash[m=" + memory + ", t=" + passes + ", p=" + lanes + "]";
  }

  private static byte[] argon2id(
      byte[] password, byte[] salt, int memory, int passes, int lanes, int bytes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(password, hash);
    return hash;
  }
}
