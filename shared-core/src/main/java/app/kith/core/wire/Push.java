package app.kith.core.wire;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/push}: a dense run of a device's numbered mutations.
 *
 * @param epoch the history that the device believes in; another one is refused before anything else
 * @param device the sender, for its own check of the reply: the server takes the device from the
 *     token
 * @param before number and chain just before the first item
 * @param items at least one
 */
@Json
public record Push(String epoch, String device, Before before, List<Item> items) {
  /** Where the run starts. */
  @Json
  public record Before(long n, String chain) {}

  /**
   * One mutation, or only its hash where the server has it already.
   *
   * @param n its number
   * @param age milliseconds since it was written, by the device's reckoning
   * @param m the frozen JSON text, or null for a repeat whose body is gone
   * @param hash SHA-256 of {@code m}; only where {@code m} is null
   */
  @Json
  public record Item(long n, long age, @Nullable String m, @Nullable String hash) {}
}
