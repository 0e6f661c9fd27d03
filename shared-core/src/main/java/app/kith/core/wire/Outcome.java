package app.kith.core.wire;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mutation.
 *
 * @param n its number on its device
 * @param hash SHA-256 of its text; a row is settled only where this is equal too
 * @param result {@code accepted}, {@code superseded} or {@code rejected}
 * @param seq the outbox row may leave when the cursor has passed this
 * @param stamp the time it was given; 0 unless accepted
 * @param reason for {@code rejected}, one of docs/protocol.md's reasons
 */
@Json
public record Outcome(
    long n, String hash, String result, long seq, long stamp, @Nullable String reason) {
  public static final String ACCEPTED = "accepted";
  public static final String SUPERSEDED = "superseded";
  public static final String REJECTED = "rejected";
}
