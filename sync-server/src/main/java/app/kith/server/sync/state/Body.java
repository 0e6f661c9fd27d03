package app.kith.server.sync.state;

import app.kith.core.model.Audience;
import app.kith.core.model.MutationId;
import app.kith.core.mutation.Hex;
import app.kith.server.sync.log.LogHash;
import app.kith.server.sync.log.RowNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of an entity, byte for byte as its writer sent it. Only the present one is kept.
 *
 * @param number its {@link RowNumber}
 * @param part {@code ""} for the fixed part, else the name of a register
 * @param by the writer: of a register the winner
 * @param stamp milliseconds since 1970, by the merge rule's reckoning
 * @param since it is told by puts from this sequence on: none before said it, or the row has left
 *     the stream where they said it
 * @param home the stream of the side row that it belongs to; null for the entity's own row
 * @param meant the audience a like was given for, else null
 * @param salt 32 hexadecimal digits that go with the body when it is erased
 * @param text JSON
 */
public record Body(
    long number,
    String part,
    MutationId by,
    long stamp,
    long since,
    @Nullable String home,
    @Nullable Audience meant,
    String salt,
    String text) {
  public static final String FIXED = "";

  /** {@code createSeq} of its entity. */
  public long entity() {
    return RowNumber.entity(number);
  }

  public Long key() {
    return number;
  }

  /** The same body in another stream's side row. */
  public Body movedTo(String stream, long seq) {
    return new Body(number, part, by, stamp, seq, stream, meant, salt, text);
  }

  /** The same body, gone from the puts before this sequence. */
  public Body toldFrom(long seq) {
    return new Body(number, part, by, stamp, Math.max(since, seq), home, meant, salt, text);
  }

  /** Whether the put with this sequence told it, in the row that is at home there. */
  public boolean isToldBy(long seq, @Nullable String home) {
    return since <= seq && Objects.equals(this.home, home);
  }

  /** SHA-256 of salt and text: what the log hash covers. */
  public byte[] sealed() {
    MessageDigest digest = LogHash.sha256();
    digest.update(Hex.bytes(salt));
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
