package app.kith.server.blackbox.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Numbers, hashes and chain, as section 2 of the paper computes them. */
public record Chain(long n, String value) {
  private static final HexFormat HEX = HexFormat.of();

  public static final Chain START = new Chain(0, "0".repeat(64));

  public static String hash(String text) {
    return HEX.formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The chain with one more mutation, by its hash. */
  public Chain next(String hash) {
    ByteBuffer link = ByteBuffer.allocate(32 + 8 + 32);
    link.put(HEX.parseHex(value)).putLong(n + 1).put(HEX.parseHex(hash));
    return new Chain(n + 1, HEX.formatHex(sha256(link.array())));
  }

  /** As a push names it. */
  String json() {
    return "{\"n\":" + n + ",\"chain\":\"" + value + "\"}";
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
