package app.kith.server.sync.jdbc;

import app.kith.server.sync.log.LogHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The number that an id is found by: 8 bytes compare and lie closer than 26 characters. The same
 * one forever, since it stands on the disk.
 *
 * <p>Two ids may have the same number, so whoever looks up by it compares the id as well. It is of
 * SHA-256, or else a member could choose ids that all have the same.
 */
final class IdNumber {
  private IdNumber() {}

  static long of(Object id) {
    MessageDigest digest = LogHash.sha256();
    return ByteBuffer.wrap(digest.digest(id.toString().getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
