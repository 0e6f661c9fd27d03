package app.kith.core.mutation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The running hash over a device's numbered mutations: equal chains mean equal histories, so a
 * cloned or restored disk is found at its first push.
 *
 * <p>{@code chain(n) = SHA-256(chain(n-1) ‖ n as 8 bytes, big-endian ‖ SHA-256(UTF-8 of m))};
 * {@code chain(0)} is 32 zero bytes. A mutation's age is outside.
 *
 * @param n the number of the last mutation
 * @param value 64 lower-case hexadecimal digits
 */
public record Chain(long n, String value) {
  private static final int HASH_BYTES = 32;

  /** Before the first mutation. */
  public static final Chain START = new Chain(0, Hex.text(new byte[HASH_BYTES]));

  /** The chain after one more mutation with this hash. */
  public Chain next(String mutationHash) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * HASH_BYTES + Long.BYTES);
    bytes.put(Hex.bytes(value)).putLong(n + 1).put(Hex.bytes(mutationHash));
    return new Chain(n + 1, Hex.text(sha256().digest(bytes.array())));
  }

  /** SHA-256 of the UTF-8 of a mutation's JSON text, as 64 hexadecimal digits. */
  public static String hash(String mutation) {
    return Hex.text(sha256().digest(mutation.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
