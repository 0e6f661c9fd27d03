package app.kith.core.mutation;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;

/**
 * The value of a {@code comment}, its parts unread.
 *
 * @param fixed a {@link Fixed}
 * @param text a JSON string
 */
@Json
public record CommentValue(RawJson fixed, RawJson text) {
  /** What of a comment never changes. */
  @Json
  public record Fixed(String post, long claimed) {}
}
