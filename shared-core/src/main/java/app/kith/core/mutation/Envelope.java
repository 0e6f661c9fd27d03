package app.kith.core.mutation;

import app.kith.core.json.RawJson;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * A mutation's JSON with its value unread: the first of the two steps in which mutations are read,
 * so that a kind or version this program does not know is kept as it is.
 *
 * @param kind {@code profile, portrait, private, post, caption, audience, delete, like, comment,
 *     follow, approve, block}, or one from a newer program
 * @param v version of the kind
 * @param entity what it is about
 * @param field the register where the kind alone does not tell
 * @param value JSON as received
 * @param base {@code <device>:<n>}; in an un-numbered draft also {@code #<key>}
 * @param audience the post's audience as the writer knew it
 */
@Json
public record Envelope(
    String kind,
    int v,
    String entity,
    @Nullable String field,
    @Nullable RawJson value,
    @Nullable String base,
    @Nullable String audience) {

  Envelope withBase(@Nullable String winner) {
    return new Envelope(kind, v, entity, field, value, winner, audience);
  }
}
