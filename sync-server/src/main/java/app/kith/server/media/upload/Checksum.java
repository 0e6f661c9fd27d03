package app.kith.server.media.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What tus's {@code Upload-Checksum} says of one request's bytes.
 *
 * @param algorithm in tus's words: {@code sha1} or {@code sha256}
 * @param base64 the digest
 */
public record Checksum(String algorithm, String base64) {
  /** The algorithms, as {@code Tus-Checksum-Algorithm} lists them. */
  public static final String ALGORITHMS = "sha1,sha256";

  public Checksum {
    if (!algorithm.equals("sha1") && !algorithm.equals("sha256")) {
      throw new IllegalArgumentException("no checksum of these: " + algorithm);
    }
  }

  /**
   * Reads a header such as {@code sha256 47DEQ…}; empty where it names no known algorithm, or no
   * digest of it.
   */
  public static Optional<Checksum> parse(String header) {
    int space = header.indexOf(' ');
    String algorithm = space < 0 ? "" : header.substring(0, space);
    if (!algorithm.equals("sha1") && !algorithm.equals("sha256")) {
      return Optional.empty();
    }
    Checksum checksum = new Checksum(algorithm, header.substring(space + 1).strip());
    return checksum.isDigest() ? Optional.of(checksum) : Optional.empty();
  }

  private boolean isDigest() {
    try {
      return Base64.getDecoder().decode(base64).length == start().getDigestLength();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  MessageDigest start() {
    try {
      return MessageDigest.getInstance(algorithm.equals("sha1") ? "SHA-1" : "SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1 and SHA-256", e);
    }
  }

  boolean isOf(MessageDigest digest) {
    return Arrays.equals(digest.digest(), Base64.getDecoder().decode(base64));
  }
}
