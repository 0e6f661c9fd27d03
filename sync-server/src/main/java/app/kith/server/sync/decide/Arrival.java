package app.kith.server.sync.decide;

import app.kith.core.mutation.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * A numbered mutation that has not been decided before.
 *
 * @param n its number on its device
 * @param hash SHA-256 of its text
 * @param stamp server's now minus its age
 * @param text the JSON as it came
 * @param decoded the same, read
 * @param refusal why it is refused whatever the state, one of {@link
 *     app.kith.core.mutation.Rejection}'s reasons; null where the state decides
 */
public record Arrival(
    long n, String hash, long stamp, String text, Decoded decoded, @Nullable String refusal) {}
