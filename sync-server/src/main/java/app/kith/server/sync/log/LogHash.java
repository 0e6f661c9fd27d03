package app.kith.server.sync.log;

import app.kith.core.mutation.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains the log: {@code SHA-256(hash before ‖ hash of the bodies ‖ envelope)}.
 *
 * <p>Of the bodies only hashes go in, and each of those covers a salt that is stored with the body
 * and erased with it: so the chain can be checked for ever, and erased words can't be guessed from
 * it.
 */
public final class LogHash {
  private LogHash() {}

  /** The row with its hash, following the change that has hash {@code before}. */
  public static LogRow chained(String before, LogRow row) {
    MessageDigest digest = sha256();
    digest.update(Hex.bytes(before));
    digest.update(Hex.bytes(row.bodiesHash()));
    digest.update(envelope(row).getBytes(StandardCharsets.UTF_8));
    return row.withHash(Hex.text(digest.digest()));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** No field but the last can hold the separator. */
  private static String envelope(LogRow row) {
    StringBuilder text = new StringBuilder(300);
    add(text, row.seq(), row.tx(), row.stream(), row.sseq(), row.kind(), row.entity(), row.v());
    Origin origin = row.origin();
    add(text, origin.by(), origin.hash(), origin.author(), origin.stamp());
    Shape shape = row.shape();
    if (shape != null) {
      add(text, shape.kind(), shape.author(), shape.by(), shape.post());
      add(text, shape.createSeq(), shape.publishSeq(), shape.waiting(), shape.received());
    }
    return text.append(row.body()).toString();
  }

  private static void add(StringBuilder text, @Nullable Object... fields) {
    for (Object field : fields) {
      text.append(field).append('|');
    }
  }
}
